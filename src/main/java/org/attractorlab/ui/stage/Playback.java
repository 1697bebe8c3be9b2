package org.attractorlab.ui.stage;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.attractorlab.ui.Transport;

/**
 * Plays the film of the watched orbits: where it is, how fast it goes. Knows no images and no
 * window; the time comes from outside.
 *
 * <p>The film may grow while it is played: frames are computed ahead. At its end the playback rests
 * for a moment; it goes on when a frame has come, else it begins anew or halts. Halted, it always
 * stands at a whole k, so that what is seen is an iterate and no blend of two.
 */
public final class Playback implements Transport {
  /** Iterations a second that the speed may be set to. */
  public static final double SLOWEST = 1;

  public static final double FASTEST = 60;

  /** Iterations a second in slow motion: time to read the name of each phase. */
  private static final double SLOW_MOTION = 0.35;

  private static final double REST_SECONDS = 1.5;

  /** A longer pause between two calls is no time that was watched. */
  private static final double LONGEST_TICK = 0.1;

  private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
  private final ReadOnlyIntegerWrapper k = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(true);
  private final DoubleProperty speed = new SimpleDoubleProperty(8);
  private final BooleanProperty slowMotion = new SimpleBooleanProperty();
  private final BooleanProperty loop = new SimpleBooleanProperty(true);
  private final BooleanProperty flowing = new SimpleBooleanProperty(true);

  private int quiet = Integer.MAX_VALUE;
  private double rested;
  private long before = -1;

  /** Where the film stands, in iterations; between two whole numbers it is on the way. */
  public ReadOnlyDoubleProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** The iterate that is shown, or was shown last while on the way to the next. */
  public ReadOnlyIntegerProperty kProperty() {
    return k.getReadOnlyProperty();
  }

  /** The largest k there is so far. */
  public ReadOnlyIntegerProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Iterations a second, {@link #SLOWEST} to {@link #FASTEST}. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** Whether each iteration is shown phase by phase. */
  public BooleanProperty slowMotionProperty() {
    return slowMotion;
  }

  /** Whether it begins anew at the end. */
  public BooleanProperty loopProperty() {
    return loop;
  }

  /** Whether one iterate is blended into the next. */
  public BooleanProperty flowingProperty() {
    return flowing;
  }

  /** Another film begins: back to its start. What played goes on playing. */
  void newFilm() {
    quiet = Integer.MAX_VALUE;
    go(0);
    last.set(0);
  }

  /**
   * How far the film reaches by now.
   *
   * @param lastK the largest k there is
   * @param quietFrom the k from which on nothing moves any more, so that playing may end there;
   *     {@code Integer.MAX_VALUE} where it moves to the end
   */
  void reach(int lastK, int quietFrom) {
    quiet = quietFrom;
    // First the position, then the bound: a slider that is bound to both is never out of bounds.
    if (position.get() > lastK) {
      go(lastK);
    }
    last.set(lastK);
  }

  /**
   * Time goes on.
   *
   * @param now in nanoseconds, of any clock
   */
  void tick(long now) {
    double seconds = before < 0 ? 0 : Math.min((now - before) / 1e9, LONGEST_TICK);
    before = now;
    if (!playing.get()) {
      return;
    }
    int end = Math.min(last.get(), quiet);
    if (position.get() < end) {
      rested = 0;
      double rate = slowMotion.get() ? SLOW_MOTION : speed.get();
      move(Math.min(end, position.get() + rate * seconds));
    } else {
      rested += seconds;
      if (rested >= REST_SECONDS) {
        atTheEnd();
      }
    }
  }

  private void atTheEnd() {
    if (last.get() == 0) {
      rested = 0;
    } else if (loop.get()) {
      go(0);
    } else {
      playing.set(false);
    }
  }

  @Override
  public void playOrPause() {
    if (playing.get()) {
      halt();
    } else {
      if (position.get() >= Math.min(last.get(), quiet)) {
        go(0);
      }
      playing.set(true);
    }
  }

  @Override
  public void next() {
    playing.set(false);
    go((int) Math.floor(position.get()) + 1);
  }

  @Override
  public void previous() {
    playing.set(false);
    go((int) Math.ceil(position.get()) - 1);
  }

  @Override
  public void first() {
    go(0);
  }

  @Override
  public void last() {
    go(last.get());
  }

  /** Goes to a k and halts there. */
  public void scrub(int wanted) {
    playing.set(false);
    go(wanted);
  }

  private void halt() {
    playing.set(false);
    go((int) Math.round(position.get()));
  }

  private void go(int wanted) {
    rested = 0;
    move(Math.clamp(wanted, 0, last.get()));
  }

  private void move(double to) {
    position.set(to);
    k.set((int) Math.floor(to));
  }
}
