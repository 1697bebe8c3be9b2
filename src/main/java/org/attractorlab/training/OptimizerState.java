package org.attractorlab.training;

import java.util.List;
import org.attractorlab.data.UnusableInput;

/**
 * What an optimizer remembers between two steps, as plain numbers. Together with the weights it
 * lets training go on as if it had never been interrupted.
 *
 * @param steps updates since the optimizer started: Adam's t
 * @param first for every parameter, in the order and layout of {@link
 *     org.attractorlab.network.Network#values()}: the velocity of momentum and Nesterov, RMSprop's
 *     mean of squares, Adam's mean m; empty for gradient descent
 * @param second Adam's mean of squares v, likewise; empty for all others
 */
public record OptimizerState(int steps, List<float[]> first, List<float[]> second) {
  public OptimizerState {
    first = List.copyOf(first);
    second = List.copyOf(second);
  }

  /**
   * Checks that an optimizer can go on from here.
   *
   * @param sizes number of values of each parameter
   * @throws UnusableInput if it belongs to another optimizer or network
   */
  void check(OptimizerKind kind, List<Integer> sizes) {
    List<Integer> none = List.of();
    if (steps < 0
        || !sizes(first).equals(kind.moments() >= 1 ? sizes : none)
        || !sizes(second).equals(kind.moments() >= 2 ? sizes : none)) {
      throw new UnusableInput(
          "What the optimizer remembers does not fit " + kind.title() + " on this network.",
          "Use what was kept with this network and this optimizer.");
    }
  }

  private static List<Integer> sizes(List<float[]> moments) {
    return moments.stream().map(values -> values.length).toList();
  }
}
