package org.attractorlab.training;

/**
 * A network, its training images and its optimizer, as the training loop sees them: in the parts of
 * one step, so that the loop can end between them. How they are computed is the learner's own.
 */
interface Learner extends AutoCloseable {
  /** Mean squared error of all images under the weights as they are. */
  double loss();

  /**
   * Mean squared error of the images named, and, kept inside, its gradient.
   *
   * @param images indices, or an empty array for all
   */
  double differentiate(int... images);

  /** Whether the gradient just computed is 0 for each weight (biases do not count). */
  boolean gradientVanishes();

  /** Changes the weights by the gradient just computed. */
  void update(double rate);

  /** A copy of what the optimizer remembers. */
  OptimizerState optimizerState();

  /**
   * Takes back what {@link #optimizerState()} gave; the weights are the network's own.
   *
   * @throws org.attractorlab.data.UnusableInput if it belongs to another optimizer or network; then
   *     nothing is changed
   */
  void optimizerState(OptimizerState state);

  /** Copies the weights aside. */
  void keep();

  /** Goes back to the weights that were kept, with an optimizer that remembers nothing. */
  void restore();

  @Override
  void close();
}
