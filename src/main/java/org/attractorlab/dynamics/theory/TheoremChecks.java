package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;

/** The theorems that are checked. A new one is a class and a line here. */
public final class TheoremChecks {
  private TheoremChecks() {}

  /** All checks; those that are quick take seconds together. */
  public static List<TheoremCheck> all() {
    List<Nonlinearity> every = activations(_ -> true);
    return List.of(
        new LinearProjectionCheck(Nonlinearity.of(Activation.LINEAR)),
        new NonlinearSpanCheck(increasing()),
        new HomogeneityCheck(activations(Nonlinearity::isHomogeneous)),
        new OneExampleCheck(every, 20, 0.1, true),
        new OneExampleCheck(every, 400, 0.02, true),
        new OneExampleCheck(every, 400, 0.05, false),
        new CycleCheck(Nonlinearity.of(Activation.TANH)),
        new LinearEigenvaluesCheck(),
        new ConvolutionReachCheck(),
        new ConvolutionMatrixCheck(),
        new OneConvolutionCheck(),
        new InfiniteWidthCheck(30, 1),
        new InfiniteWidthCheck(30, 2),
        new InfiniteWidthCheck(30, 5),
        new InfiniteWidthCheck(30, 15),
        new InfiniteWidthCheck(100, 20),
        new TiedWeightsCheck(Nonlinearity.of(Activation.TANH)));
  }

  /** The checks that take seconds at most. */
  public static List<TheoremCheck> quick() {
    return all().stream().filter(TheoremCheck::isQuick).toList();
  }

  private static List<Nonlinearity> activations(Predicate<Nonlinearity> which) {
    return Arrays.stream(Activation.values()).map(Nonlinearity::of).filter(which).toList();
  }

  /** All that have an inverse, and a leaky ReLU with a slope of 0.2. */
  private static List<Nonlinearity> increasing() {
    List<Nonlinearity> increasing = new ArrayList<>(activations(TheoremChecks::increases));
    increasing.add(
        new Nonlinearity("leaky-relu-0.2", x -> x > 0 ? x : 0.2 * x, x -> x > 0 ? 1 : 0.2));
    return increasing;
  }

  /** Whether φ′ &gt; 0 where examples in [0, 1] lead. */
  private static boolean increases(Nonlinearity activation) {
    for (double x = -10; x <= 10; x += 0.01) {
      if (!(activation.derivative(x) > 0)) {
        return false;
      }
    }
    return true;
  }
}
