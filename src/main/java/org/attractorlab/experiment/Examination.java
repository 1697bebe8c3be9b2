package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.LeftEigenvector;
import org.attractorlab.dynamics.theory.NetworkChecks;
import org.attractorlab.dynamics.theory.ShallowMeasure;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.OptimizerKind;
import org.jspecify.annotations.Nullable;

/**
 * What theory says about the network of a run, checked with the weights as they are.
 *
 * @param shallow how far a single layer is from its limit; null for other networks
 * @param checks those that apply
 */
public record Examination(@Nullable ShallowMeasure shallow, List<CheckResult> checks) {
  public Examination {
    checks = List.copyOf(checks);
  }

  /**
   * Examines a run; takes up to seconds, so it belongs to no thread that must answer.
   *
   * @param image the training image at which spectra are checked
   */
  public static Examination of(Run run, int image) {
    Experiment experiment = run.experiment();
    List<ParameterValues> weights = run.weights().join();
    float[][] memories = run.images().images();
    DifferentiableMap map =
        DifferentiableMap.of(experiment.network(), run.images().set().shape(), weights);
    List<CheckResult> checks = new ArrayList<>(NetworkChecks.of(map, memories, image));
    LeftEigenvector left = LeftEigenvector.of(map.jacobian(Vectors.doubles(memories[image])));
    checks.add(left.check(run.backward(memories[image], left.vectors()).join()));
    ShallowMeasure shallow = null;
    if (experiment.network() instanceof FullyConnected network && network.layers() == 1) {
      double[][] examples = new double[memories.length][];
      for (int i = 0; i < examples.length; i++) {
        examples[i] = Vectors.doubles(memories[i]);
      }
      shallow = ShallowMeasure.of(weights, run.firstWeights().join(), examples);
      if (followsPlainGradients(experiment.training().optimizer())) {
        checks.addAll(
            shallow.checks(network.initialization().scheme() == Initialization.Scheme.ZERO));
      }
    }
    return new Examination(shallow, checks);
  }

  /** Whether all that is ever added to weights are multiples of gradients. */
  private static boolean followsPlainGradients(OptimizerKind optimizer) {
    return switch (optimizer) {
      case GRADIENT_DESCENT, MOMENTUM, NESTEROV -> true;
      case RMSPROP, ADAM, ADAMW -> false;
    };
  }
}
