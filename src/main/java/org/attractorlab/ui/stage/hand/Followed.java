package org.attractorlab.ui.stage.hand;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the chosen orbit and of all whose origin is known.
 *
 * @param now the iterate that the stage shows
 * @param last the newest iterate there is
 * @param live whether the weights change under the orbits
 * @param current whether the frames belong to the starts as they are now; else the orbits are on
 *     their way
 * @param count what became of all starts that came from a training image; null while that is not
 *     known
 */
record Followed(
    int orbit,
    OrbitFrame now,
    OrbitFrame last,
    boolean live,
    boolean current,
    HandStarts starts,
    @Nullable RecoveryCount count) {
  /** Half a step of the 256 that a frame knows, and rounding. */
  private static final float CLOSE = 0.75f / 255;

  /** Looks at the newest frames; gives what is known already where nothing has changed. */
  static @Nullable Followed of(
      HandModel model, @Nullable Snapshot snapshot, int k, @Nullable Followed before) {
    int orbit = model.orbitProperty().get();
    float[] image = model.start();
    if (snapshot == null || snapshot.film().isEmpty() || image == null) {
      return null;
    }
    List<OrbitFrame> film = snapshot.film();
    OrbitFrame last = film.getLast();
    OrbitFrame now = film.get(Math.clamp(k, 0, film.size() - 1));
    if (orbit >= last.count() || last.pixels().length != last.count() * image.length) {
      return null;
    }
    HandStarts starts = model.starts();
    boolean live = snapshot.live();
    if (before != null && before.isOf(orbit, now, last, live, starts)) {
      return before;
    }
    boolean current = live || isCurrent(film.getFirst(), orbit, image, starts);
    RecoveryCount count = null;
    if (current && !live) {
      boolean counted =
          before != null && before.last == last && before.starts == starts && before.count != null;
      count = counted ? before.count : count(model, last);
    }
    return new Followed(orbit, now, last, live, current, starts, count);
  }

  private static @Nullable RecoveryCount count(HandModel model, OrbitFrame last) {
    TrainingImages images = model.imagesProperty().get();
    return images == null
        ? null
        : RecoveryCount.of(
            Arrays.copyOf(model.origins(), last.count()), last.ends(), images.images());
  }

  private boolean isOf(
      int which, OrbitFrame shown, OrbitFrame newest, boolean isLive, HandStarts all) {
    return orbit == which && now == shown && last == newest && live == isLive && starts == all;
  }

  private static boolean isCurrent(OrbitFrame first, int orbit, float[] image, HandStarts starts) {
    return isAt(first, orbit, image)
        && starts.byOrbit().entrySet().stream()
            .allMatch(
                e -> e.getKey() >= first.count() || isAt(first, e.getKey(), e.getValue().image()));
  }

  private static boolean isAt(OrbitFrame first, int orbit, float[] image) {
    for (int i = 0; i < image.length; i++) {
      float shown = (first.pixels()[orbit * image.length + i] & 0xFF) / 255f;
      if (Math.abs(shown - image[i]) > CLOSE) {
        return false;
      }
    }
    return true;
  }

  /** What has become of it, in words. */
  String sentence(int origin, TrainingImages images) {
    OrbitEnd end = last.ends().get(orbit);
    if (!current) {
      return Texts.text("stage.hand.end.coming");
    }
    if (live) {
      int nearest = last.nearest()[orbit];
      return Texts.text(
          "stage.hand.end.live",
          nearest < 0 || nearest >= images.count() ? "–" : Recovered.name(nearest, images));
    }
    return Recovered.sentence(end, last.k(), origin, images);
  }
}
