package org.attractorlab.dynamics.attractor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.spectrum.ChainedJacobian;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.spectrum.Vectors;

/**
 * Points x_1 → x_2 → … → x_p → x_1 that orbits have ended in.
 *
 * @param image one of the points
 * @param period p, above 1
 * @param count how many orbits ended in it
 * @param stability of one round: of the product J(x_p) ⋯ J(x_1), the same at every point but for
 *     the singular value
 */
public record LimitCycle(float[] image, int period, int count, LocalStability stability) {
  /**
   * The distinct ones among the ends of orbits, the most frequent first. Two orbits are in one
   * cycle if the period is the same and the point of the one is within the tolerance (RMS) of a
   * point of the other's cycle.
   *
   * @param points the last points of the orbits
   * @param most how many are wanted at the most; the stability of the others is not computed
   */
  static List<LimitCycle> among(
      List<OrbitEnd> ends, float[][] points, double tolerance, int most, DifferentiableMap map) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i) instanceof OrbitEnd.Cycle(int period)) {
        double[] point = Vectors.doubles(points[i]);
        Cluster cluster =
            clusters.stream().filter(c -> c.has(period, point, tolerance)).findFirst().orElse(null);
        if (cluster == null) {
          cluster = new Cluster(points[i], round(map, point, period));
          clusters.add(cluster);
        }
        cluster.count++;
      }
    }
    return clusters.stream()
        .sorted(Comparator.comparingInt((Cluster cluster) -> cluster.count).reversed())
        .limit(most)
        .map(c -> new LimitCycle(c.first, c.round.size(), c.count, stability(map, c.round)))
        .toList();
  }

  private static List<double[]> round(DifferentiableMap map, double[] point, int period) {
    List<double[]> round = new ArrayList<>(List.of(point));
    while (round.size() < period) {
      round.add(map.apply(round.getLast()));
    }
    return round;
  }

  private static LocalStability stability(DifferentiableMap map, List<double[]> round) {
    List<Jacobian> steps = round.stream().map(map::jacobian).toList();
    return LocalStability.of(new ChainedJacobian(steps));
  }

  private static final class Cluster {
    private final float[] first;
    private final List<double[]> round;
    private int count;

    private Cluster(float[] first, List<double[]> round) {
      this.first = first;
      this.round = round;
    }

    private boolean has(int period, double[] point, double tolerance) {
      return period == round.size() && round.stream().anyMatch(x -> distance(x, point) < tolerance);
    }
  }

  private static double distance(double[] a, double[] b) {
    double[] difference = a.clone();
    Vectors.addScaled(difference, -1, b);
    return Vectors.norm(difference) / Math.sqrt(a.length);
  }
}
