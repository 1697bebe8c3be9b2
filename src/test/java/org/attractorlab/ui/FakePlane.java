package org.attractorlab.ui;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.Basins;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.OrbitOfPoint;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointMap;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.dynamics.plane.RadiusMap;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.PlaneRun;

/**
 * The plane of a {@link FakeRun}: its map moves every point half way to the nearest of the data.
 */
final class FakePlane implements PlaneRun, PointMap {
  private final FakeRun run;

  FakePlane(FakeRun run) {
    this.run = run;
  }

  @Override
  public int dimensions() {
    return run.images().set().shape().size();
  }

  @Override
  public float[] apply(float[] points) {
    float[] images = points.clone();
    int d = dimensions();
    for (int at = 0; at < points.length; at += d) {
      float[] nearest = nearest(points, at);
      for (int i = 0; i < d; i++) {
        images[at + i] = (points[at + i] + nearest[i]) / 2;
      }
    }
    return images;
  }

  private float[] nearest(float[] points, int at) {
    float[] nearest = run.images().image(0);
    for (float[] candidate : run.images().images()) {
      if (distance(candidate, points, at) < distance(nearest, points, at)) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static double distance(float[] a, float[] points, int at) {
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += (a[i] - points[at + i]) * (a[i] - points[at + i]);
    }
    return square;
  }

  @Override
  public Exploration<PlaneFrame> frame(PlaneGrid grid, float[] particles) {
    run.note("frame");
    Exploration<PlaneFrame> asked = new Exploration<>();
    asked.complete(PlaneFrame.of(this, run.snapshot().step(), grid, particles));
    return asked;
  }

  @Override
  public Exploration<BasinMap> basins(PlaneGrid grid) {
    run.note("basins");
    Basins basins = new Basins(this, grid, run.images().images(), 100, 0.01);
    while (basins.advance()) {}
    Exploration<BasinMap> asked = new Exploration<>();
    asked.complete(basins.map());
    return asked;
  }

  @Override
  public Exploration<RadiusMap> radii(PlaneGrid grid) {
    run.note("radii");
    float[] radii = new float[grid.cells()];
    for (int cell = 0; cell < radii.length; cell++) {
      radii[cell] = (float) (0.5 + Math.hypot(grid.middleX(cell), grid.middleY(cell)));
    }
    Exploration<RadiusMap> asked = new Exploration<>();
    asked.complete(new RadiusMap(grid, radii, 1));
    return asked;
  }

  /** The data are attractors; the middle of the first two is a saddle. */
  @Override
  public Exploration<List<FixedPoint>> fixedPoints() {
    run.note("fixedPoints");
    List<FixedPoint> points = new ArrayList<>();
    float[][] data = run.images().images();
    List<Eigenvalue> half = List.of(new Eigenvalue(0.5, 0), new Eigenvalue(0.5, 0));
    for (int i = 0; i < data.length; i++) {
      points.add(new FixedPoint(data[i][0], y(data[i]), half.subList(0, dimensions()), i));
    }
    if (data.length > 1) {
      List<Eigenvalue> saddle = List.of(new Eigenvalue(1.5, 0), new Eigenvalue(0.5, 0));
      points.add(
          new FixedPoint(
              (data[0][0] + data[1][0]) / 2,
              (y(data[0]) + y(data[1])) / 2,
              saddle.subList(0, dimensions()),
              -1));
    }
    Exploration<List<FixedPoint>> asked = new Exploration<>();
    asked.complete(points);
    return asked;
  }

  private static double y(float[] point) {
    return point.length == 1 ? 0 : point[1];
  }

  @Override
  public Exploration<PointOrbit> orbit(float[] start) {
    run.note("orbit");
    OrbitOfPoint orbit = new OrbitOfPoint(this, start, run.images().images(), 100, 0.01);
    while (orbit.advance()) {}
    Exploration<PointOrbit> asked = new Exploration<>();
    asked.complete(orbit.orbit());
    return asked;
  }

  @Override
  public void points(Points points) {
    run.points(points);
  }
}
