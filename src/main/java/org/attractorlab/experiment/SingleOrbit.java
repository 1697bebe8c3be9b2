package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.orbit.Orbits;

/** The frames k = 0, 1, 2, … of one orbit, until it is over or long enough. */
final class SingleOrbit implements AutoCloseable {
  private final Orbits orbit;
  private final int steps;
  private final List<OrbitFrame> frames = new ArrayList<>();

  /**
   * @param orbit of a single start
   * @param steps how often the map is applied at the most
   */
  SingleOrbit(Orbits orbit, int steps) {
    this.orbit = orbit;
    this.steps = steps;
    frames.add(orbit.current());
  }

  boolean advance() {
    if (frames.size() > steps || orbit.isOver(0)) {
      return false;
    }
    frames.add(orbit.advance());
    return true;
  }

  double progress() {
    return (frames.size() - 1.0) / steps;
  }

  List<OrbitFrame> frames() {
    return List.copyOf(frames);
  }

  @Override
  public void close() {
    orbit.close();
  }
}
