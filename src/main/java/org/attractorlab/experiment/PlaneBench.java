package org.attractorlab.experiment;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.attractorlab.dynamics.plane.NetworkPoints;
import org.attractorlab.dynamics.plane.PlaneFrame;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.network.Network;

/**
 * The work of a run of points that is done also while the weights change. Confined to the engine's
 * thread.
 */
final class PlaneBench implements AutoCloseable {
  private final Supplier<Network> network;
  private final IntSupplier steps;
  private final Explorations live = new Explorations();
  private boolean othersTurn;

  PlaneBench(Supplier<Network> network, IntSupplier steps) {
    this.network = network;
    this.steps = steps;
  }

  void frame(PlaneGrid grid, float[] particles, Exploration<PlaneFrame> asked) {
    live.close();
    if (!isPlane(grid)) {
      asked.cancel();
      return;
    }
    live.add(
        asked,
        () ->
            Explorer.once(
                () ->
                    PlaneFrame.of(
                        new NetworkPoints(network.get()), steps.getAsInt(), grid, particles)));
  }

  private boolean isPlane(PlaneGrid grid) {
    return network.get().shape().size() == grid.dimensions();
  }

  /** Answers what was asked, every other time that it is called, so that others have their turn. */
  boolean work() {
    othersTurn = !othersTurn && live.work();
    return othersTurn;
  }

  @Override
  public void close() {
    live.close();
  }
}
