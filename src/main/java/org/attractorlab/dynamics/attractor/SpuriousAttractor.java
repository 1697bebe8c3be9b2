package org.attractorlab.dynamics.attractor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.spectrum.LocalStability;

/**
 * A point that is no training image and at which orbits have settled.
 *
 * @param image the point
 * @param count how many orbits settled there
 * @param stability of the map at the point
 */
public record SpuriousAttractor(float[] image, int count, LocalStability stability) {
  /**
   * The distinct ones among the ends of orbits, the most frequent first. Ends closer than the
   * tolerance (RMS) to the first of a cluster belong to it.
   *
   * @param points the last points of the orbits
   * @param most how many are wanted at the most; the stability of the others is not computed
   */
  public static List<SpuriousAttractor> among(
      List<OrbitEnd> ends,
      float[][] points,
      double tolerance,
      int most,
      Function<float[], LocalStability> stability) {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i) instanceof OrbitEnd.Spurious) {
        float[] point = points[i];
        clusters.stream()
            .filter(cluster -> distance(cluster.first, point) < tolerance)
            .findFirst()
            .ifPresentOrElse(
                cluster -> cluster.count++, () -> clusters.add(new Cluster(point.clone())));
      }
    }
    return clusters.stream()
        .sorted(Comparator.comparingInt((Cluster cluster) -> cluster.count).reversed())
        .limit(most)
        .map(c -> new SpuriousAttractor(c.first, c.count, stability.apply(c.first)))
        .toList();
  }

  private static final class Cluster {
    private final float[] first;
    private int count = 1;

    private Cluster(float[] first) {
      this.first = first;
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / a.length);
  }
}
