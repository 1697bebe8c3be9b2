package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.orbit.Orbits;
import org.jspecify.annotations.Nullable;

/**
 * The frames k = 0, 1, 2, … of the watched orbits. While the weights stand still every frame is
 * kept, so that one can scrub through k; while they change only the newest is, since frames made by
 * different weights are not one orbit.
 *
 * <p>Some orbits may begin anew elsewhere. They catch up first; until they have, the frames are
 * those of before, so that all frames always belong to the same starts.
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
  private @Nullable Newcomers newcomers;

  /** Orbits that take the place of others. */
  private static final class Newcomers {
    private final int[] places;
    private final Orbits orbits;
    private final List<OrbitFrame> frames = new ArrayList<>();
    private boolean arrived;

    private Newcomers(int[] places, Orbits orbits) {
      this.places = places;
      this.orbits = orbits;
      frames.add(orbits.current());
    }
  }

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
    return newcomers == null && isLong();
  }

  private boolean isLong() {
    return frames.getLast().k() >= steps;
  }

  /**
   * Puts other orbits in the place of some; those that are on their way in are forgotten.
   *
   * @param places for each of the others the orbit whose place it takes
   */
  void replace(int[] places, Orbits others) {
    forgetNewcomers();
    newcomers = new Newcomers(places, others);
    welcome();
  }

  /** The places of others that are on their way in, or go along until the film is complete. */
  int[] replacing() {
    return newcomers == null ? new int[0] : newcomers.places;
  }

  /** Applies the map once more and keeps the frame. */
  void advance() {
    if (newcomers == null) {
      frames.add(orbits.advance());
    } else if (newcomers.arrived) {
      frames.add(orbits.advance().with(newcomers.places, newcomers.orbits.advance()));
    } else {
      newcomers.frames.add(newcomers.orbits.advance());
    }
    welcome();
  }

  /** Takes in newcomers that have caught up; they go along as long as the film grows. */
  private void welcome() {
    if (newcomers == null) {
      return;
    }
    if (!newcomers.arrived && newcomers.frames.size() == frames.size()) {
      for (int k = 0; k < frames.size(); k++) {
        frames.set(k, frames.get(k).with(newcomers.places, newcomers.frames.get(k)));
      }
      newcomers.frames.clear();
      newcomers.arrived = true;
    }
    if (newcomers.arrived && isLong()) {
      forgetNewcomers();
    }
  }

  private void forgetNewcomers() {
    if (newcomers != null) {
      newcomers.orbits.close();
      newcomers = null;
    }
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

  /** Back to k = 0, for weights that have changed. Knows nothing of others put in since. */
  void restart() {
    orbits.restart();
    frames.clear();
    frames.add(orbits.current());
  }

  @Override
  public void close() {
    forgetNewcomers();
    orbits.close();
  }
}
