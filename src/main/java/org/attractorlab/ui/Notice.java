package org.attractorlab.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something the user should know.
 *
 * @param text one or two sentences
 * @param details for those who look closer, a stack trace for instance; empty if there are none
 * @param offer what can be done about it by a button, or null
 */
public record Notice(Severity severity, String text, String details, @Nullable Offer offer) {
  /** How much it matters. */
  public enum Severity {
    /** Said in the status bar. */
    HINT,
    /** Shown for some seconds. */
    INFO,
    /** Shown until it is closed: something is not as the user wanted it. */
    WARNING,
    /** Shown until it is closed: something failed. */
    ERROR
  }

  /**
   * A button of a notice; the notice goes when it is pressed.
   *
   * @param title what the button says
   */
  public record Offer(String title, Runnable action) {}

  public Notice(Severity severity, String text) {
    this(severity, text, "", null);
  }

  public Notice(Severity severity, String text, String details) {
    this(severity, text, details, null);
  }
}
