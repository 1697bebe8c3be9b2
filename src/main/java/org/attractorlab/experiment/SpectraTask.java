package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.attractor.StoredRule;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.ParameterValues;

/**
 * Measures Jacobians of a network, in double precision and without the engine, so that any thread
 * can do it. All methods throw a {@link CancellationException} soon after {@link #cancel()}.
 */
final class SpectraTask {
  private final DifferentiableMap map;
  private volatile boolean cancelled;

  /**
   * @param weights are shared, not copied
   */
  SpectraTask(Architecture architecture, ImageShape shape, List<ParameterValues> weights) {
    map = new CancellableMap(DifferentiableMap.of(architecture, shape, weights), () -> cancelled);
  }

  /** Judges every training image. */
  List<StoredMeasure> stored(float[][] memories, double[] recoveredShares) {
    List<StoredMeasure> measures = new ArrayList<>();
    for (int i = 0; i < memories.length; i++) {
      measures.add(StoredMeasure.of(i, map, memories[i], recoveredShares[i], StoredRule.STANDARD));
    }
    return measures;
  }

  /** Finds and measures attractors that are no training images, and cycles. */
  OtherEnds otherEnds(List<OrbitEnd> ends, float[][] points, double tolerance) {
    return OtherEnds.of(ends, points, tolerance, map);
  }

  void cancel() {
    cancelled = true;
  }
}
