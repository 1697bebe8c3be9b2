package org.attractorlab.experiment;

import java.util.List;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.dynamics.plane.RadiusMap;

/** Hands what is asked of a run of points to its engine's thread. */
final class PlaneCommands implements PlaneRun {
  private final ExperimentRun run;

  PlaneCommands(ExperimentRun run) {
    this.run = run;
  }

  @Override
  public Exploration<PlaneFrame> frame(PlaneGrid grid, float[] particles) {
    return run.explore((bench, asked) -> bench.plane().frame(grid, particles, asked));
  }

  @Override
  public Exploration<BasinMap> basins(PlaneGrid grid) {
    return run.explore((bench, asked) -> bench.plane().basins(grid, asked));
  }

  @Override
  public Exploration<RadiusMap> radii(PlaneGrid grid) {
    return run.explore((bench, asked) -> bench.plane().radii(grid, asked));
  }

  @Override
  public Exploration<List<FixedPoint>> fixedPoints() {
    return run.explore((bench, asked) -> bench.plane().fixedPoints(asked));
  }

  @Override
  public Exploration<PointOrbit> orbit(float[] start) {
    return run.explore((bench, asked) -> bench.plane().orbit(start, asked));
  }

  @Override
  public void points(Points points) {
    if (points.dimensions() != run.images().set().shape().size()) {
      throw new IllegalArgumentException(
          "The network does not map points of " + points.dimensions() + " numbers.");
    }
    run.points(points);
  }
}
