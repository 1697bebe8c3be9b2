package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.orbit.Orbits;

/**
 * The frames k = 0, 1, 2, … of the watched orbits. While the weights stand still every frame is
 * kept, so that one can scrub through k; while they change only the newest is, since frames made by
 * different weights are not one orbit.
 */
final class Film implements AutoCloseable {
  /** Frames are kept up to this many bytes; that is 150 steps of 256 colour images of 32 × 32. */
  private static final long MOST_BYTES = 256L << 20;

  /**
   * While the weights change, orbits begin anew after so many steps: else all would soon sit at the
   * first attractor that appears, and nobody would see what the network makes of the starts now.
   */
  private static final int LIVE_STEPS = 24;

  private final List<OrbitFrame> frames = new ArrayList<>();
  private final int steps;
  private final Orbits orbits;

  /**
   * @param steps how often the map is applied at the most
   */
  Film(Orbits orbits, int steps) {
    long bytes = Math.max(1, orbits.current().pixels().length);
    this.steps = (int) Math.min(steps, MOST_BYTES / bytes);
    this.orbits = orbits;
    frames.add(orbits.current());
  }

  /** The frames so far; a copy of the list, not of the frames. */
  List<OrbitFrame> frames() {
    return List.copyOf(frames);
  }

  boolean complete() {
    return frames.getLast().k() >= steps;
  }

  /** Applies the map once more and keeps the frame. */
  void advance() {
    frames.add(orbits.advance());
  }

  /** Applies the map once more and forgets the frame before; begins anew every so often. */
  void advanceLive() {
    if (frames.getLast().k() >= Math.min(steps, LIVE_STEPS)) {
      restart();
      return;
    }
    OrbitFrame newest = orbits.advance();
    frames.clear();
    frames.add(newest);
  }

  /** Back to k = 0, for weights that have changed. */
  void restart() {
    orbits.restart();
    frames.clear();
    frames.add(orbits.current());
  }

  @Override
  public void close() {
    orbits.close();
  }
}
