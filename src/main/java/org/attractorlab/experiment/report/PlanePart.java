package org.attractorlab.experiment.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.NearestPoints;
import org.attractorlab.dynamics.plane.PlaneEnd;
import org.attractorlab.experiment.LabJson;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of the plane or the line besides. All shares are of the window, [−1.25, 1.25]
 * along each axis.
 *
 * @param columns cells along x whose orbits were followed
 * @param rows cells along y; 1 on the line
 * @param byTrainingImage the share that ends at each point of the data
 * @param toTrainingImage the share that ends at any of them
 * @param spurious the share that settles elsewhere
 * @param nearestNeighbour the share that ends at the point of the data that is nearest to the start
 */
public record PlanePart(
    int columns,
    int rows,
    double[] byTrainingImage,
    double toTrainingImage,
    double spurious,
    double cycles,
    double diverged,
    double unsettled,
    double nearestNeighbour,
    List<FixedPointPart> fixedPoints) {
  /**
   * A fixed point in the window.
   *
   * @param y null on the line
   * @param kind {@code attractor}, {@code saddle}, {@code repeller} or {@code neutral}
   * @param eigenvalues of the Jacobian, real and imaginary part each
   * @param trainingImage the point of the data that it is; null where it is none
   */
  public record FixedPointPart(
      double x,
      @Nullable Double y,
      String kind,
      double spectralRadius,
      List<double[]> eigenvalues,
      @Nullable Integer trainingImage) {
    private static FixedPointPart of(FixedPoint point) {
      boolean line = point.eigenvalues().size() == 1;
      return new FixedPointPart(
          point.x(),
          line ? null : point.y(),
          LabJson.nameOf(point.kind()),
          point.spectralRadius(),
          point.eigenvalues().stream()
              .map(value -> new double[] {value.real(), value.imaginary()})
              .toList(),
          point.index() < 0 ? null : point.index());
    }
  }

  public static PlanePart of(PlaneResults results) {
    BasinMap basins = results.basins();
    double[] all = basins.shares();
    double[] byPoint = Arrays.copyOf(all, results.points().length);
    return new PlanePart(
        basins.grid().columns(),
        basins.grid().rows(),
        byPoint,
        Arrays.stream(byPoint).sum(),
        share(basins, e -> e instanceof PlaneEnd.AtSpurious || e instanceof PlaneEnd.AmongMany),
        share(basins, PlaneEnd.OnCycle.class::isInstance),
        share(basins, PlaneEnd.Diverged.class::isInstance),
        share(basins, PlaneEnd.Unsettled.class::isInstance),
        NearestPoints.agreement(basins, results.points()),
        results.fixedPoints().stream().map(FixedPointPart::of).toList());
  }

  private static double share(BasinMap basins, Predicate<PlaneEnd> kind) {
    double[] shares = basins.shares();
    return IntStream.range(0, shares.length)
        .filter(i -> kind.test(basins.ends().get(i)))
        .mapToDouble(i -> shares[i])
        .sum();
  }
}
