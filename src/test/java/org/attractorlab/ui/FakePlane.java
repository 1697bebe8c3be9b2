package org.attractorlab.ui;

import org.attractorlab.data.Points;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointMap;
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
  public void points(Points points) {
    run.points(points);
  }
}
