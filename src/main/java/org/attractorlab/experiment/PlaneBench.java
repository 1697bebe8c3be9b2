package org.attractorlab.experiment;

import java.util.List;
import java.util.function.BiFunction;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.Basins;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.FixedPoints;
import org.attractorlab.dynamics.plane.NetworkPoints;
import org.attractorlab.dynamics.plane.OrbitOfPoint;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.PointOrbit;
import org.attractorlab.dynamics.plane.Radii;
import org.attractorlab.dynamics.plane.RadiusMap;

/**
 * What is asked of a run of points: that which needs weights that stand still goes to the {@link
 * Workbench}, frames are answered here while the weights change. Confined to the engine's thread.
 */
final class PlaneBench implements AutoCloseable {
  private final Workbench bench;
  private final Explorations live = new Explorations();
  private boolean othersTurn;

  PlaneBench(Workbench bench) {
    this.bench = bench;
  }

  void frame(PlaneGrid grid, float[] particles, Exploration<PlaneFrame> asked) {
    live.close();
    if (bench.network().shape().size() != grid.dimensions()) {
      asked.cancel();
      return;
    }
    live.add(
        asked, () -> Explorer.once(() -> PlaneFrame.of(points(), bench.steps(), grid, particles)));
  }

  void basins(PlaneGrid grid, Exploration<BasinMap> asked) {
    explore(
        grid.dimensions(),
        asked,
        (data, watched) -> {
          Basins basins = new Basins(points(), grid, data, watched.steps(), watched.tolerance());
          return new Explorer<>(basins::advance, basins::progress, basins::map, () -> {});
        });
  }

  void radii(PlaneGrid grid, Exploration<RadiusMap> asked) {
    explore(
        grid.dimensions(),
        asked,
        (_, _) -> {
          Radii radii = new Radii(points(), grid);
          return new Explorer<>(radii::advance, radii::progress, radii::map, () -> {});
        });
  }

  void fixedPoints(Exploration<List<FixedPoint>> asked) {
    if (!bench.network().shape().isPoint()) {
      asked.cancel();
      return;
    }
    explore(
        bench.network().shape().size(),
        asked,
        (data, watched) -> {
          FixedPoints search = new FixedPoints(points(), data, watched.tolerance());
          return new Explorer<>(search::advance, search::progress, search::points, () -> {});
        });
  }

  void orbit(float[] start, Exploration<PointOrbit> asked) {
    explore(
        start.length,
        asked,
        (data, watched) -> {
          OrbitOfPoint orbit =
              new OrbitOfPoint(points(), start, data, watched.steps(), watched.tolerance());
          return new Explorer<>(orbit::advance, orbit::progress, orbit::orbit, () -> {});
        });
  }

  private <T> void explore(
      int dimensions,
      Exploration<T> asked,
      BiFunction<float[][], IterationSettings, Explorer<T>> start) {
    if (bench.network().shape().size() != dimensions) {
      asked.cancel();
    } else {
      bench.explore(asked, watched -> start.apply(bench.memories(), watched));
    }
  }

  private NetworkPoints points() {
    return new NetworkPoints(bench.network());
  }

  /** Answers what was asked, every other time that it is called, so that others have their turn. */
  boolean work() {
    othersTurn = !othersTurn && live.work();
    return othersTurn;
  }

  /** Whether somebody waits for an answer. */
  boolean isWaiting() {
    return !live.isIdle();
  }

  @Override
  public void close() {
    live.close();
  }
}
