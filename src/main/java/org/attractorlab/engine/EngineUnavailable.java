package org.attractorlab.engine;

/**
 * The learning engine cannot be loaded on this machine. The message is shown as it is: one sentence
 * that says why, one that says what to do about it. Everything that needs no engine keeps working.
 */
public final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem why it cannot be loaded, a whole sentence
   * @param cure what to do about it, a whole sentence
   */
  public EngineUnavailable(String problem, String cure, Throwable cause) {
    super(problem + " " + cure, cause);
  }
}
