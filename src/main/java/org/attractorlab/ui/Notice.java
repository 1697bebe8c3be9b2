package org.attractorlab.ui;

/**
 * Something the user should know.
 *
 * @param text one or two sentences
 * @param details for those who look closer, a stack trace for instance; empty if there are none
 */
public record Notice(Severity severity, String text, String details) {
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

  public Notice(Severity severity, String text) {
    this(severity, text, "");
  }
}
