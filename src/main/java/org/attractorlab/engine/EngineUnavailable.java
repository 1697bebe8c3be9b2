package org.attractorlab.engine;

/** The learning engine cannot be loaded; the message says why and what to do about it. */
public final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
