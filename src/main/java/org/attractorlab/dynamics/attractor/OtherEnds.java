package org.attractorlab.dynamics.attractor;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * Where orbits have come to rest that reached no training image.
 *
 * @param attractors points at which orbits have settled, the most frequent first, at most {@value
 *     #MOST}
 * @param cycles in which orbits have ended, the most frequent first, at most {@value #MOST}
 */
public record OtherEnds(List<SpuriousAttractor> attractors, List<LimitCycle> cycles) {
  public static final int MOST = 12;

  public OtherEnds {
    attractors = List.copyOf(attractors);
    cycles = List.copyOf(cycles);
  }

  /**
   * Those among the ends of orbits; any thread.
   *
   * @param points the last points of the orbits
   * @param tolerance ends closer than this (RMS) are one
   */
  public static OtherEnds of(
      List<OrbitEnd> ends, float[][] points, double tolerance, DifferentiableMap map) {
    return new OtherEnds(
        SpuriousAttractor.among(
            ends,
            points,
            tolerance,
            MOST,
            point -> LocalStability.of(map.jacobian(Vectors.doubles(point)))),
        LimitCycle.among(ends, points, tolerance, MOST, map));
  }
}
