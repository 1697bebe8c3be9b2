package org.attractorlab.ui.stage.hand;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.RecoveryCount;
import org.jspecify.annotations.Nullable;

/**
 * What became of the strokes made so far: each change of a start that came from a training image
 * counts once, when its orbit has been followed to its end. One that is followed by the next before
 * that does not count.
 */
final class StrokeScore {
  private static final RecoveryCount NONE = new RecoveryCount(0, 0, 0, 0);

  private final ReadOnlyObjectWrapper<RecoveryCount> score = new ReadOnlyObjectWrapper<>(NONE);

  /** The score without the stroke that was made last. */
  private RecoveryCount before = NONE;

  private @Nullable HandStarts awaited;

  ReadOnlyObjectProperty<RecoveryCount> scoreProperty() {
    return score.getReadOnlyProperty();
  }

  /** A start was changed. */
  void stroke(HandStarts now) {
    before = score.get();
    awaited = now;
  }

  /** The change that was made last was made in another way, such as by another share of a blend. */
  void instead(HandStarts now) {
    score.set(before);
    awaited = now;
  }

  /** What is under way is not counted: it was undone, or is a change of another kind. */
  void leaveOut() {
    awaited = null;
  }

  /**
   * Counts the stroke that was made last if its end has come.
   *
   * @param origin of the start that was changed
   * @param ended whether the orbits have been followed as far as they are
   */
  void look(
      @Nullable Followed followed, int origin, @Nullable TrainingImages images, boolean ended) {
    if (awaited == null || followed == null || images == null || followed.starts() != awaited) {
      return;
    }
    OrbitEnd end = followed.last().ends().get(followed.orbit());
    if (followed.live() || !followed.current() || end instanceof OrbitEnd.Unsettled && !ended) {
      return;
    }
    awaited = null;
    RecoveryCount one = RecoveryCount.of(new int[] {origin}, List.of(end), images.images());
    score.set(
        new RecoveryCount(
            before.right() + one.right(),
            before.wrong() + one.wrong(),
            before.other() + one.other(),
            before.without() + one.without()));
  }

  /** Begins to count anew. */
  void reset() {
    before = NONE;
    awaited = null;
    score.set(NONE);
  }
}
