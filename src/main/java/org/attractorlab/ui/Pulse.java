package org.attractorlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of the window. At each frame it lets the laboratory take the newest snapshot and
 * then calls those who move by themselves; while the window is hidden it stands still.
 */
public final class Pulse {
  private final Laboratory laboratory;
  private final FrameMeter meter = new FrameMeter();
  private final List<LongConsumer> listeners = new ArrayList<>();
  private final CompletableFuture<Void> firstFrame = new CompletableFuture<>();
  private long frames;

  // Kept, because a binding that nobody keeps is collected.
  private @Nullable ObservableValue<Boolean> visibility;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          tick(now);
        }
      };

  public Pulse(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  /** Runs as long as this is true: while the window can be seen. */
  public void runWhile(ObservableValue<Boolean> showing) {
    visibility = showing;
    showing.subscribe(
        visible -> {
          meter.clear();
          if (visible) {
            timer.start();
          } else {
            timer.stop();
          }
        });
  }

  /** Calls at each frame, after the newest snapshot was taken, with the time in nanoseconds. */
  public void listen(LongConsumer listener) {
    listeners.add(listener);
  }

  /** Complete once the first frame has been shown. */
  public CompletableFuture<Void> firstFrame() {
    return firstFrame.copy();
  }

  public FrameMeter meter() {
    return meter;
  }

  private void tick(long now) {
    if (frames == 1) {
      firstFrame.complete(null);
    }
    frames++;
    meter.frame(now);
    laboratory.takeSnapshot();
    for (LongConsumer listener : listeners) {
      listener.accept(now);
    }
  }
}
