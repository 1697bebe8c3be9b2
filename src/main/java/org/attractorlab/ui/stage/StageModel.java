package org.attractorlab.ui.stage;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the stage shows: which frames of the film at which moment, what is said about them, and
 * where the orbits start. Follows the laboratory and the playback once a pulse.
 */
public final class StageModel {
  /** RMS length of a step that can no longer be seen: half a grey level of 256. */
  private static final double STILL = 2e-3;

  /** Iterates shown after the last one that moved. */
  private static final int AFTERGLOW = 3;

  private final Laboratory laboratory;
  private final Playback playback = new Playback();
  private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Tally> tally = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper liveText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<StoredMeasure>> stored =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper shownK = new ReadOnlyIntegerWrapper();
  private final BooleanProperty live = new SimpleBooleanProperty();

  private @Nullable OrbitFrame start;
  private int startStep;
  private @Nullable OrbitFrame counted;
  private int lookedAt;
  private int lastMoving;

  public StageModel(Laboratory laboratory) {
    this.laboratory = laboratory;
  }

  public Playback playback() {
    return playback;
  }

  Laboratory laboratory() {
    return laboratory;
  }

  /** What the grid shows; null while there is nothing to show. */
  ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  /** The ends of the orbits that are shown, counted; null while there is nothing to show. */
  ReadOnlyObjectProperty<@Nullable Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /** How strongly each training image is stored; empty until it is measured. */
  ReadOnlyObjectProperty<List<StoredMeasure>> storedProperty() {
    return stored.getReadOnlyProperty();
  }

  /** How strongly a training image is stored; null until it is measured. */
  @Nullable StoredMeasure storedOf(int image) {
    return image < stored.get().size() ? stored.get().get(image) : null;
  }

  /** How often the network was applied to what is shown. */
  ReadOnlyIntegerProperty shownKProperty() {
    return shownK.getReadOnlyProperty();
  }

  /** That it is live, and with which weights; empty where it is not. */
  ReadOnlyStringProperty liveTextProperty() {
    return liveText.getReadOnlyProperty();
  }

  /** What is happening between the iterates, in words. */
  ReadOnlyStringProperty captionProperty() {
    return caption.getReadOnlyProperty();
  }

  /** Whether the weights change under the orbits, so that there is no film to play. */
  BooleanProperty liveProperty() {
    return live;
  }

  @Nullable ImageShape shape() {
    return laboratory.imagesProperty().get() == null
        ? null
        : laboratory.imagesProperty().get().set().shape();
  }

  /** Follows laboratory and time. */
  void pulse(long now) {
    Snapshot snapshot = laboratory.snapshotProperty().get();
    stored.set(snapshot == null ? List.of() : snapshot.stored());
    if (snapshot == null || snapshot.film().isEmpty() || shape() == null) {
      start = null;
      live.set(false);
      playback.newFilm();
      show(null);
      caption.set("");
      return;
    }
    List<OrbitFrame> film = snapshot.film();
    follow(film, snapshot.live(), snapshot.step());
    playback.tick(now);
    show(sceneOf(film));
    shownK.set(live.get() ? film.getLast().k() : playback.kProperty().get());
    caption.set(captionOf(snapshot));
    liveText.set(snapshot.live() ? Texts.text("stage.live", snapshot.step()) : "");
  }

  private void follow(List<OrbitFrame> film, boolean isLive, int step) {
    OrbitFrame first = film.getFirst();
    boolean other = isLive != live.get() || !isLive && first != start;
    boolean retaken = other && !isLive && !live.get() && start != null && step == startStep;
    if (other) {
      lookedAt = 0;
      lastMoving = 0;
      if (!retaken || !sharesAStart(start, first)) {
        playback.newFilm();
      } else if (playback.playingProperty().get()) {
        playback.first();
      }
    }
    start = first;
    startStep = step;
    live.set(isLive);
    if (isLive) {
      playback.reach(0, 0);
      return;
    }
    for (; lookedAt < film.size(); lookedAt++) {
      if (lookedAt == 0 || moves(film.get(lookedAt))) {
        lastMoving = lookedAt;
      }
    }
    playback.reach(film.size() - 1, lastMoving + AFTERGLOW);
  }

  /**
   * Whether two films begin at some equal starts. Then single starts were replaced in between, and
   * who looks at some k wants to go on looking at it.
   */
  private static boolean sharesAStart(OrbitFrame before, OrbitFrame after) {
    if (before.count() != after.count() || before.pixels().length != after.pixels().length) {
      return false;
    }
    int size = after.pixels().length / after.count();
    return IntStream.range(0, after.count())
        .map(orbit -> orbit * size)
        .anyMatch(
            from ->
                Arrays.equals(
                    before.pixels(), from, from + size, after.pixels(), from, from + size));
  }

  private static boolean moves(OrbitFrame frame) {
    for (float moved : frame.moved()) {
      if (moved > STILL && Float.isFinite(moved)) {
        return true;
      }
    }
    return false;
  }

  private Scene sceneOf(List<OrbitFrame> film) {
    if (live.get()) {
      return new Scene(film.getLast(), film.getLast(), 0, 0, tolerance());
    }
    double position = playback.positionProperty().get();
    int k = (int) position;
    double part = position - k;
    OrbitFrame from = film.get(Math.min(k, film.size() - 1));
    OrbitFrame to = part == 0 ? from : film.get(Math.min(k + 1, film.size() - 1));
    boolean flowing = playback.flowingProperty().get();
    double applied = part;
    double compared = part;
    if (playback.slowMotionProperty().get()) {
      applied = Phase.APPLY.progress(part);
      compared = Phase.COMPARE.progress(part);
    }
    if (!flowing) {
      applied = Math.floor(applied);
      compared = Math.floor(compared);
    }
    return new Scene(from, to, applied, compared, tolerance());
  }

  private double tolerance() {
    IterationSettings settings = settings();
    return settings == null ? 0 : settings.tolerance();
  }

  private void show(@Nullable Scene next) {
    Scene shown = scene.get();
    if (next == null || shown == null || !next.same(shown)) {
      scene.set(next);
    }
    OrbitFrame named = next == null ? null : next.named();
    if (named != counted) {
      counted = named;
      tally.set(named == null ? null : Tally.of(named, laboratory.imagesProperty().get().count()));
    }
  }

  private String captionOf(Snapshot snapshot) {
    int k = playback.kProperty().get();
    if (snapshot.live() || !playback.slowMotionProperty().get()) {
      return "";
    }
    double part = playback.positionProperty().get() - k;
    return switch (Phase.at(part)) {
      case LOOK -> Texts.text("stage.caption.look", subscript(k));
      case APPLY -> Texts.text("stage.caption.apply", subscript(k), subscript(k + 1));
      case COMPARE -> Texts.text("stage.caption.compare", subscript(k + 1));
    };
  }

  private static String subscript(int k) {
    StringBuilder text = new StringBuilder();
    Integer.toString(k).chars().forEach(digit -> text.append((char) (digit - '0' + '₀')));
    return text.toString();
  }

  /** Where the orbits start and how they are judged; null while there is no experiment. */
  @Nullable IterationSettings settings() {
    return laboratory.experimentProperty().get() == null
        ? null
        : laboratory.experimentProperty().get().iteration();
  }

  /** Watches other orbits. */
  void edit(UnaryOperator<IterationSettings> change) {
    laboratory.edit(Change.iteration(change));
  }
}
