package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.PlaneRun;
import org.attractorlab.experiment.Run;
import org.jspecify.annotations.Nullable;

/** Measures the map of a run of points that stands still, for files. */
public final class PlaneMeasuring {
  private static final int CELLS = 320;
  private static final int ARROWS = 27;
  private static final int PARTICLES = 400;
  private static final int LONGEST_FILM = 60;

  /** A film is over when no particle moves further than this: half a pixel. */
  private static final double STILL = 0.002;

  private final Run run;
  private final Answers answers;

  public PlaneMeasuring(Run run, Progress progress) {
    this.run = run;
    this.answers = new Answers(run, progress);
  }

  /**
   * All that is measured; null where the data are images, the weights change meanwhile, the run has
   * failed, or it was cancelled.
   */
  public @Nullable PlaneResults measure() throws InterruptedException {
    ImageShape shape = run.images().set().shape();
    return shape.isPoint()
        ? measure(flat(Starts.noise(PARTICLES, shape, run.experiment().seed()).values()))
        : null;
  }

  /** Points, one after the other. */
  public static float[] flat(float[][] points) {
    int d = points[0].length;
    float[] flat = new float[points.length * d];
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(points[i], 0, flat, i * d, d);
    }
    return flat;
  }

  /**
   * The same with particles of one's own.
   *
   * @param particles point after point
   */
  public @Nullable PlaneResults measure(float[] particles) throws InterruptedException {
    PlaneRun plane = run.plane();
    boolean isLine = run.images().set().shape().size() == 1;
    BasinMap basins =
        answer(
            plane.basins(isLine ? PlaneGrid.ofLine(2 * CELLS) : PlaneGrid.of(CELLS, CELLS)),
            "Measuring basins");
    List<FixedPoint> fixedPoints = answer(plane.fixedPoints(), "Looking for fixed points");
    PlaneGrid arrows = isLine ? PlaneGrid.ofLine(2 * CELLS) : PlaneGrid.of(ARROWS, ARROWS);
    List<float[]> film = new ArrayList<>(List.of(particles));
    PlaneFrame first = answer(plane.frame(arrows, particles), "Carrying particles");
    PlaneFrame frame = first;
    while (frame != null && film.size() < LONGEST_FILM) {
      double moved = moved(film.getLast(), frame.particles());
      film.add(frame.particles());
      if (moved < STILL) {
        break;
      }
      PlaneGrid none = isLine ? PlaneGrid.ofLine(1) : PlaneGrid.of(1, 1);
      frame = answer(plane.frame(none, frame.particles()), "Carrying particles");
    }
    return basins == null || fixedPoints == null || first == null
        ? null
        : new PlaneResults(run.images().images(), first.field(), basins, fixedPoints, film);
  }

  /** How far the particle that moves furthest has moved; those beyond the window do not count. */
  private static double moved(float[] before, float[] after) {
    double most = 0;
    for (int i = 0; i < before.length; i++) {
      if (Math.abs(after[i]) < 2 * PlaneGrid.REACH) {
        most = Math.max(most, Math.abs(after[i] - before[i]));
      }
    }
    return most;
  }

  /** Waits for an answer; null where there will be none. */
  private <T> @Nullable T answer(Exploration<T> asked, String what) throws InterruptedException {
    Exploration<T> over = answers.await(asked, what);
    return over.isComplete() ? over.latest() : null;
  }
}
