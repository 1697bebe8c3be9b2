package org.attractorlab.dynamics.bench;

import org.jspecify.annotations.Nullable;

/** A contestant that has a busy neighbour while it is timed. */
final class Disturbed implements Contestant {
  private final Contestant contestant;
  private @Nullable BusyNeighbour neighbour;

  Disturbed(Contestant contestant) {
    this.contestant = contestant;
  }

  @Override
  public void before() {
    contestant.before();
    neighbour = new BusyNeighbour();
  }

  @Override
  public void run() {
    contestant.run();
  }

  @Override
  public void after() {
    if (neighbour != null) {
      neighbour.close();
      neighbour = null;
    }
    contestant.after();
  }
}
