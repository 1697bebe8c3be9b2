package org.attractorlab.data;

/**
 * Input that a person gave and the program cannot use. Its message is shown as it is: one sentence
 * that says what is wrong and where, one that says what to do about it.
 */
public class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem what is wrong and where, a whole sentence
   * @param cure what to do about it, a whole sentence
   */
  public UnusableInput(String problem, String cure) {
    super(problem + " " + cure);
  }

  public UnusableInput(String problem, String cure, Throwable cause) {
    super(problem + " " + cure, cause);
  }
}
