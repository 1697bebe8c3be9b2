package org.attractorlab.data;

/**
 * Input that a person gave and the program cannot use. Its message is shown as it is: one sentence
 * that says what is wrong and where, one that says what to do about it.
 */
public class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String cure;

  /**
   * @param problem what is wrong and where, a whole sentence
   * @param cure what to do about it, a whole sentence
   */
  public UnusableInput(String problem, String cure) {
    super(problem + " " + cure);
    this.problem = problem;
    this.cure = cure;
  }

  public UnusableInput(String problem, String cure, Throwable cause) {
    super(problem + " " + cure, cause);
    this.problem = problem;
    this.cure = cure;
  }

  /** What is wrong and where. */
  public String problem() {
    return problem;
  }

  /** What to do about it. */
  public String cure() {
    return cure;
  }
}
