package org.attractorlab.cli;

/** A run could not be finished; the message is for people. */
final class RunFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailed(String message) {
    super(message);
  }
}
