package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.attractor.StoredRule;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.ParameterValues;

/**
 * Measures and judges every training image by its Jacobian, in double precision and without the
 * engine, so that any thread can do it.
 */
final class SpectraTask {
  private final Architecture architecture;
  private final ImageShape shape;
  private final List<ParameterValues> weights;
  private final float[][] memories;
  private final double[] recoveredShares;
  private volatile boolean cancelled;

  SpectraTask(
      Architecture architecture,
      ImageShape shape,
      List<ParameterValues> weights,
      float[][] memories,
      double[] recoveredShares) {
    this.architecture = architecture;
    this.shape = shape;
    this.weights = weights;
    this.memories = memories;
    this.recoveredShares = recoveredShares;
  }

  /**
   * @throws CancellationException soon after {@link #cancel()}
   */
  List<StoredMeasure> compute() {
    DifferentiableMap map = new CancellableMap(network(), () -> cancelled);
    List<StoredMeasure> measures = new ArrayList<>();
    for (int i = 0; i < memories.length; i++) {
      measures.add(StoredMeasure.of(i, map, memories[i], recoveredShares[i], StoredRule.STANDARD));
    }
    return measures;
  }

  private DifferentiableMap network() {
    return DifferentiableMap.of(architecture, shape, weights);
  }

  void cancel() {
    cancelled = true;
  }
}
