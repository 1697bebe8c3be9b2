package org.attractorlab.cli;

/** What the program tells who started it. */
final class ExitCode {
  static final int DONE = 0;

  /** Wrong usage, or input that cannot be used. */
  static final int UNUSABLE = 2;

  /** The run failed: it diverged, or the memory was too small. */
  static final int FAILED = 3;

  static final int NO_ENGINE = 4;

  private ExitCode() {}
}
