package org.attractorlab.ui.stage.hand;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attractorlab.data.Blend;
import org.attractorlab.data.BrushStroke.Colour;
import org.attractorlab.data.BrushStroke.Point;
import org.attractorlab.data.Corruption;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Starts made by hand: which orbit is chosen, what was done to its start, and the way back. Each
 * change is one step of the history and goes to the run at once, whose orbit then begins anew. The
 * starts stay when the experiment changes, as long as their shape fits.
 */
public final class HandModel {
  /** No orbit is chosen. */
  public static final int NONE = -1;

  private final Laboratory laboratory;
  private final PlannedStarts planned = new PlannedStarts();
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper orbit = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyObjectWrapper<History<HandStarts>> history =
      new ReadOnlyObjectWrapper<>(History.beginningWith(HandStarts.NONE));
  private final ReadOnlyObjectWrapper<float @Nullable []> image = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TrainingImages> images =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Followed> followed = new ReadOnlyObjectWrapper<>();
  private final StrokeScore score = new StrokeScore();
  private final ObjectProperty<Brush> brush =
      new SimpleObjectProperty<>(new Brush(3, Colour.grey(1), false));

  private @Nullable Point brushAt;
  private @Nullable Blending blending;
  private long noises;

  /** A blend under way, as long as nothing else is done. */
  private record Blending(int orbit, Partner partner, HandMadeStart base, HandStarts result) {}

  public HandModel(Laboratory laboratory) {
    this.laboratory = laboratory;
    laboratory.runProperty().subscribe(this::adopt);
  }

  Laboratory laboratory() {
    return laboratory;
  }

  /** Whether the editor is shown. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** The orbit whose start is edited; {@link #NONE} for none. */
  public ReadOnlyIntegerProperty orbitProperty() {
    return orbit.getReadOnlyProperty();
  }

  /** All starts made by hand, with what they were and will be. */
  ReadOnlyObjectProperty<History<HandStarts>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** The start of the chosen orbit as it is under the hand; null while none is chosen. */
  ReadOnlyObjectProperty<float @Nullable []> imageProperty() {
    return image.getReadOnlyProperty();
  }

  /** Of the run; null while there is none. */
  ReadOnlyObjectProperty<@Nullable TrainingImages> imagesProperty() {
    return images.getReadOnlyProperty();
  }

  /** What has become of the chosen orbit; null while nothing is chosen or known. */
  ReadOnlyObjectProperty<@Nullable Followed> followedProperty() {
    return followed.getReadOnlyProperty();
  }

  /** What became of the strokes so far. */
  StrokeScore score() {
    return score;
  }

  ObjectProperty<Brush> brushProperty() {
    return brush;
  }

  @Nullable ImageShape shape() {
    return images.get() == null ? null : images.get().set().shape();
  }

  /** Whether the start of an orbit was made by hand. */
  public boolean isHandMade(int which) {
    return starts().byOrbit().containsKey(which);
  }

  /** The orbits whose starts were made by hand. */
  public Set<Integer> handMade() {
    return starts().byOrbit().keySet();
  }

  /** How many orbits there are to choose from; none where the data are points. */
  public int count() {
    ImageShape shape = shape();
    return shape == null || shape.isPoint() ? 0 : planned.of(laboratory.runProperty().get()).length;
  }

  /** Chooses an orbit and opens the editor; nothing happens where there is no such orbit. */
  public void choose(int which) {
    if (which >= 0 && which < count()) {
      cancelStroke();
      orbit.set(which);
      open.set(true);
      refresh();
    }
  }

  /** Chooses the orbit a few places on, within those there are; does not open anything. */
  public void move(int places) {
    if (count() > 0) {
      cancelStroke();
      orbit.set(Math.clamp(orbit.get() == NONE ? 0 : (long) orbit.get() + places, 0, count() - 1));
      refresh();
    }
  }

  /** The training image the chosen start was made of, or {@link RecoveryCount#NO_ORIGIN}. */
  int origin() {
    return originOf(orbit.get());
  }

  private int originOf(int which) {
    HandMadeStart made = starts().byOrbit().get(which);
    return made == null ? planned.origin(which, images.get()) : made.origin();
  }

  /** Spoils the chosen start. */
  void spoil(Corruption corruption) {
    float[] now = image.get();
    ImageShape shape = shape();
    if (now != null && shape != null) {
      put(HandMadeStart.deed(corruption), corruption.corrupt(now, shape, random()));
    }
  }

  /** Puts an image in the place of the chosen start. */
  void begin(float[] with, int origin, String deed) {
    if (orbit.get() != NONE && shape() != null && with.length == shape().size()) {
      change(starts().with(orbit.get(), new HandMadeStart(with, origin, List.of(deed))));
    }
  }

  /** Puts noise in the place of the chosen start, nothing of which is left. */
  void beginWithNoise() {
    float[] now = image.get();
    if (now != null) {
      Corruption noise = new Corruption.Replacing();
      begin(
          noise.corrupt(now, shape(), random()),
          RecoveryCount.NO_ORIGIN,
          HandMadeStart.deed(noise));
    }
  }

  /** Starts at a training image as it is. */
  void beginAtTrainingImage(int which) {
    if (images.get() != null && which >= 0 && which < images.get().count()) {
      begin(images.get().image(which), which, Recovered.name(which, images.get()));
    }
  }

  /** Puts images in the place of the chosen start and those behind it; gives how many. */
  int begin(Iterable<float[]> with, String deed) {
    HandStarts next = starts();
    int at = Math.max(0, orbit.get());
    int first = at;
    for (float[] one : with) {
      if (at < count() && one.length == shape().size()) {
        next = next.with(at++, new HandMadeStart(one, RecoveryCount.NO_ORIGIN, List.of(deed)));
      }
    }
    if (at > first) {
      orbit.set(first);
      change(next);
    }
    return at - first;
  }

  /** Says which training image the chosen start shall become. */
  void belongTo(int origin) {
    if (image.get() != null && origin != origin()) {
      HandMadeStart made = made();
      change(
          starts()
              .with(
                  orbit.get(),
                  new HandMadeStart(image.get(), origin, made == null ? List.of() : made.deeds())));
      score.leaveOut();
    }
  }

  /**
   * Mixes an image into the chosen start. Called again at once, it is the same step with another
   * share.
   */
  void blend(Partner partner, double share) {
    float[] now = image.get();
    if (now == null || now.length != partner.image().length) {
      return;
    }
    Blending going = blendingWith(partner);
    if (going == null && share == 0) {
      return;
    }
    HandMadeStart base = going == null ? madeOrPlanned() : going.base();
    Blend blend = new Blend(partner.image(), share);
    String deed = HandMadeStart.deed(blend) + " " + partner.name();
    HandMadeStart mixed = base.then(deed, blend.corrupt(base.image(), shape(), random()));
    HandMadeStart next = share > 0.5 ? mixed.withOrigin(partner.origin()) : mixed;
    HandStarts result = starts().with(orbit.get(), next);
    blending = new Blending(orbit.get(), partner, base, result);
    if (going == null) {
      change(result);
    } else {
      set(history.get().instead(result));
      score.instead(result);
    }
  }

  /** Whether another share of an image changes the blend that is there. */
  boolean isBlendingWith(Partner partner) {
    return blendingWith(partner) != null;
  }

  private @Nullable Blending blendingWith(Partner partner) {
    return blending != null
            && blending.orbit() == orbit.get()
            && blending.result() == starts()
            && blending.partner() == partner
        ? blending
        : null;
  }

  /** The brush touches the image. */
  void beginStroke(Point at) {
    if (image.get() != null) {
      brushAt = at;
      paint(at, at);
    }
  }

  /** The brush moves on. */
  void strokeTo(Point to) {
    if (brushAt != null) {
      paint(brushAt, to);
      brushAt = to;
    }
  }

  /** The brush is lifted: the stroke is a step of the history. */
  void endStroke() {
    if (brushAt != null) {
      brushAt = null;
      put(brush.get().erases() ? "brush black" : "brush", image.get());
    }
  }

  /** The stroke under way is forgotten. */
  void cancelStroke() {
    if (brushAt != null) {
      brushAt = null;
      refresh();
    }
  }

  private void paint(Point from, Point to) {
    image.set(brush.get().stroke(from, to).corrupt(image.get(), shape(), random()));
  }

  /** The chosen start is again what the experiment says. */
  void reset() {
    if (isHandMade(orbit.get())) {
      change(starts().without(orbit.get()));
      score.leaveOut();
    }
  }

  /** All starts are again what the experiment says. */
  void resetAll() {
    if (!starts().byOrbit().isEmpty()) {
      change(HandStarts.NONE);
      score.leaveOut();
    }
  }

  /** Takes the last step back and chooses the orbit it was done to. */
  public void undo() {
    travel(history.get().undone());
  }

  /** Does again what was taken back last. */
  public void redo() {
    travel(history.get().redone());
  }

  private void travel(History<HandStarts> to) {
    cancelStroke();
    OptionalInt changed = to.present().firstUnlike(starts());
    if (to != history.get()) {
      set(to);
      score.leaveOut();
      changed.ifPresent(
          which -> {
            if (which < count()) {
              choose(which);
            }
          });
    }
  }

  /** Follows the run: another plan of starts, other frames. Called once a pulse. */
  public void pulse(int shownK) {
    if (orbit.get() >= count() && count() > 0 && brushAt == null) {
      orbit.set(count() - 1);
    }
    if (brushAt == null) {
      refresh();
    }
    Snapshot snapshot = laboratory.snapshotProperty().get();
    followed.set(Followed.of(this, snapshot, shownK, followed.get()));
    score.look(followed.get(), origin(), images.get(), snapshot != null && snapshot.resting());
  }

  HandStarts starts() {
    return history.get().present();
  }

  /** The training images that starts came from, where that is known, orbit by orbit. */
  int[] origins() {
    int[] all = new int[count()];
    Arrays.setAll(all, this::originOf);
    return all;
  }

  private void put(String deed, float[] next) {
    change(starts().with(orbit.get(), madeOrPlanned().then(deed, next)));
  }

  /** The chosen start as it was made by hand; null where it was not. */
  @Nullable HandMadeStart made() {
    return starts().byOrbit().get(orbit.get());
  }

  private HandMadeStart madeOrPlanned() {
    HandMadeStart made = made();
    return made == null ? new HandMadeStart(start(), origin(), List.of()) : made;
  }

  private void change(HandStarts next) {
    set(history.get().then(next));
    score.stroke(next);
  }

  private void set(History<HandStarts> next) {
    history.set(next);
    brushAt = null;
    refresh();
    Run run = laboratory.runProperty().get();
    if (run != null) {
      run.replaceStarts(next.present().byOrbit());
    }
  }

  /** The start of the chosen orbit without a stroke under way; null while none is chosen. */
  float @Nullable [] start() {
    int which = orbit.get();
    if (which < 0 || which >= count()) {
      return null;
    }
    HandMadeStart made = starts().byOrbit().get(which);
    return made == null ? planned.of(laboratory.runProperty().get())[which] : made.image();
  }

  private void refresh() {
    image.set(start());
  }

  private RandomGenerator random() {
    return SeededRandom.of(++noises);
  }

  private void adopt(@Nullable Run run) {
    if (run == null) {
      return;
    }
    TrainingImages before = images.get();
    images.set(run.images());
    brushAt = null;
    if (count() == 0) {
      open.set(false);
    }
    if (before != null && !before.set().shape().equals(shape())) {
      int dropped = starts().byOrbit().size();
      history.set(History.beginningWith(HandStarts.NONE));
      if (dropped > 0) {
        laboratory.notice(
            new Notice(
                Notice.Severity.WARNING, Texts.text("stage.hand.dropped", dropped, shape())));
      }
    } else if (before != null && before != run.images()) {
      history.set(
          History.beginningWith(
              starts().changed(made -> made.withOrigin(sameIn(before, made.origin())))));
    }
    if (before != run.images()) {
      score.reset();
    }
    if (!run.replacedStarts().isEmpty()) {
      // It comes from a file that has kept its starts.
      history.set(History.beginningWith(new HandStarts(run.replacedStarts())));
    } else if (!starts().byOrbit().isEmpty()) {
      run.replaceStarts(starts().byOrbit());
    }
  }

  /** A training image of before, if it is still the same one. */
  private int sameIn(TrainingImages before, int origin) {
    TrainingImages now = images.get();
    return origin >= 0
            && origin < now.count()
            && Arrays.equals(before.image(origin), now.image(origin))
        ? origin
        : RecoveryCount.NO_ORIGIN;
  }
}
