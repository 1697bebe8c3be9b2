package org.attractorlab.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The one view model that all views share: the experiment, its run, and what the run looks like
 * now. To be used on the window's thread; it needs no window itself.
 *
 * <p>The problem it solves: a control may change the experiment at any time, while images are read
 * and networks are built elsewhere and later. So the experiment changes at once, and the run
 * follows when typing and dragging have ended. A change of the learning rate or of the watched
 * orbits goes to the run that is there; any other change needs a new run, which waits for Train. If
 * the images of a changed experiment cannot be read, the experiment falls back to that of the run.
 */
public final class Laboratory implements AutoCloseable {
  /** Reads and picks images; may take long. */
  @FunctionalInterface
  public interface ImageLoader {
    /**
     * The images of a choice, fewer where there are not so many.
     *
     * @throws UnusableInput where they cannot be read
     * @throws CancellationException where {@code progress} says so
     */
    TrainingImages load(ImageChoice choice, long seed, Progress progress);
  }

  /** Starts runs; returns at once. */
  @FunctionalInterface
  public interface RunFactory {
    Run create(Experiment experiment, TrainingImages images);
  }

  private final ImageLoading loading;
  private final RunFactory factory;
  private final Executor afterQuiet;

  private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable TrainingImages> images =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RunState> state =
      new ReadOnlyObjectWrapper<>(RunState.PREPARING);
  private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);
  private final BooleanProperty iterateWhileTraining = new SimpleBooleanProperty(true);
  private final ObjectProperty<Duration> measureEvery = new SimpleObjectProperty<>(Duration.ZERO);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final List<Consumer<Notice>> listeners = new ArrayList<>();

  /** What was to be opened first, where it was changed before its images were there. */
  private @Nullable Experiment overtaken;

  private int order;

  /**
   * @param loader called in the background
   * @param factory called on the window's thread
   * @param background for what takes long
   * @param window runs work on the window's thread
   * @param afterQuiet runs the last work given to it when no more has come for a while
   */
  public Laboratory(
      ImageLoader loader,
      RunFactory factory,
      Executor background,
      Executor window,
      Executor afterQuiet) {
    this.loading = new ImageLoading(loader, background, window);
    this.factory = factory;
    this.afterQuiet = afterQuiet;
    iterateWhileTraining.subscribe(
        on -> {
          if (run.get() != null) {
            run.get().iterateWhileTraining(on);
          }
        });
    measureEvery.subscribe(every -> withRun(r -> r.measureWhileTraining(every)));
  }

  /** What the controls show; null until the first one is opened. */
  public ReadOnlyObjectProperty<@Nullable Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** The training images of the run; null until they are loaded. */
  public ReadOnlyObjectProperty<@Nullable TrainingImages> imagesProperty() {
    return images.getReadOnlyProperty();
  }

  /** The run of these images; null until they are loaded. */
  public ReadOnlyObjectProperty<@Nullable Run> runProperty() {
    return run.getReadOnlyProperty();
  }

  /** The newest state of the run; changes once a frame at the most. */
  public ReadOnlyObjectProperty<@Nullable Snapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** That of the snapshot; {@code PREPARING} while there is none. */
  public ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether images are being read. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.loadingProperty();
  }

  /**
   * How far reading is, in [0, 1], or −1 where that is not known; changes once a frame at the most.
   */
  public ReadOnlyDoubleProperty loadingProgressProperty() {
    return loading.progressProperty();
  }

  /** The training image under the mouse, in whatever view that is; −1 for none. */
  public IntegerProperty highlightedProperty() {
    return highlighted;
  }

  public BooleanProperty iterateWhileTrainingProperty() {
    return iterateWhileTraining;
  }

  /** How often training images are measured while the run trains; zero for never. */
  public ObjectProperty<Duration> measureEveryProperty() {
    return measureEvery;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Calls with each thing the user should know. */
  public void onNotice(Consumer<Notice> listener) {
    listeners.add(listener);
  }

  public void notice(Notice notice) {
    listeners.forEach(listener -> listener.accept(notice));
  }

  /** Replaces the experiment; its run waits for Train. */
  public void open(Experiment next) {
    replace(next, false);
  }

  /** Replaces the experiment and trains it at once. */
  public void openAndTrain(Experiment next) {
    replace(next, true);
  }

  /** Takes over a run that was made elsewhere, of a saved model for instance. */
  public void open(Run opened) {
    newOrder();
    experiment.set(opened.experiment());
    take(opened, opened.images());
  }

  private void replace(Experiment next, boolean train) {
    overtaken = null;
    experiment.set(next);
    load(newOrder(), train);
  }

  /** Ends the reading of images; the experiment falls back to that of the run. */
  public void cancelLoading() {
    loading.cancel();
  }

  /** Changes the experiment; the run follows as the class comment says. */
  public void edit(UnaryOperator<Experiment> change) {
    Experiment before = experiment.get();
    if (before == null) {
      return;
    }
    Experiment after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    experiment.set(after);
    if (run.get() == null && overtaken == null) {
      overtaken = before;
    }
    if (needsNewRun(before, after)) {
      int mine = newOrder();
      afterQuiet.execute(() -> load(mine, false));
    } else if (run.get() != null) {
      tellRun(run.get(), before, after);
    }
  }

  /** Whether a change of the experiment cannot be made in the run that is there. */
  public static boolean needsNewRun(Experiment before, Experiment after) {
    Experiment liveChangesOnly =
        before.withLearningRate(after.training().learningRate()).withIteration(after.iteration());
    return !liveChangesOnly.equals(after);
  }

  /**
   * Other points to memorize. A run that is there goes on with them: one that has finished trains
   * again. Only where there is none of as many dimensions do they need a new one.
   */
  public void points(Points points) {
    Run current = run.get();
    if (current == null
        || loading.loadingProperty().get()
        || current.images().set().shape().size() != points.dimensions()) {
      edit(Change.images(_ -> ImageChoice.of(points)));
      return;
    }
    boolean wasFinished = state.get() == RunState.FINISHED;
    current.plane().points(points);
    highlighted.set(highlighted.get() < points.count() ? highlighted.get() : -1);
    experiment.set(experiment.get().withImages(ImageChoice.of(points)));
    if (points.count() < images.get().count()) {
      snapshot.set(null);
    }
    images.set(current.images());
    if (wasFinished) {
      current.train();
    }
    takeSnapshot();
  }

  /** Starts or resumes training. */
  public void train() {
    withRun(Run::train);
  }

  public void pause() {
    withRun(Run::pause);
  }

  /** Makes one training step. */
  public void step() {
    withRun(Run::step);
  }

  /** Back to the first weights of the same seed. */
  public void reset() {
    withRun(Run::reset);
  }

  /** Trains, or pauses if it is training. */
  public void trainOrPause() {
    if (state.get() == RunState.TRAINING) {
      pause();
    } else {
      train();
    }
  }

  /** Takes the newest snapshot of the run, if there is a new one; called once a frame. */
  public void takeSnapshot() {
    loading.look();
    Run current = run.get();
    if (current == null) {
      return;
    }
    Snapshot newest = current.snapshot();
    if (newest == snapshot.get() || !SnapshotFit.fits(newest, images.get())) {
      return;
    }
    boolean failed = newest.state() == RunState.FAILED && state.get() != RunState.FAILED;
    snapshot.set(newest);
    state.set(newest.state());
    if (failed) {
      notice(new Notice(Notice.Severity.ERROR, newest.message()));
    }
  }

  @Override
  public void close() {
    newOrder();
    withRun(Run::close);
    run.set(null);
  }

  private void withRun(Consumer<Run> command) {
    if (run.get() != null) {
      command.accept(run.get());
    }
  }

  /** What is under way from now on is no longer wanted. */
  private int newOrder() {
    loading.giveUp();
    return ++order;
  }

  private void load(int mine, boolean train) {
    Experiment wanted = experiment.get();
    if (mine != order || wanted == null) {
      return;
    }
    Run current = run.get();
    if (current != null && images.get() != null && sameImages(current.experiment(), wanted)) {
      arrive(images.get(), train);
    } else {
      loading.load(wanted, loaded -> arrive(loaded, train), this::fallBack);
    }
  }

  private void arrive(TrainingImages loaded, boolean train) {
    tellNotes(loaded);
    boolean replaces = snapshot.get() != null && snapshot.get().step() > 0;
    adoptCount(loaded.count());
    // Before the next run is made, so that two networks are never in memory.
    withRun(Run::close);
    run.set(null);
    Run next = factory.create(experiment.get(), loaded);
    take(next, loaded);
    if (train) {
      next.train();
    } else if (replaces) {
      notice(new Notice(Notice.Severity.HINT, Texts.text("laboratory.new-run")));
    }
  }

  /** What a user should know about a set, once. */
  private void tellNotes(TrainingImages loaded) {
    boolean other = images.get() == null || images.get().set() != loaded.set();
    if (other && !loaded.set().notes().isEmpty()) {
      notice(new Notice(Notice.Severity.INFO, String.join(" ", loaded.set().notes())));
    }
  }

  private void take(Run next, TrainingImages loaded) {
    if (run.get() != null) {
      run.get().close();
    }
    highlighted.set(-1);
    next.iterateWhileTraining(iterateWhileTraining.get());
    next.measureWhileTraining(measureEvery.get());
    images.set(loaded);
    run.set(next);
    takeSnapshot();
  }

  /** Where a set has fewer images than were asked for, the experiment asks for those it has. */
  private void adoptCount(int count) {
    ImageChoice choice = experiment.get().images();
    if (choice.indices() == null && choice.count() != count) {
      experiment.set(Change.count(count).apply(experiment.get()));
      notice(new Notice(Notice.Severity.HINT, Texts.text("laboratory.fewer-images", count)));
    }
  }

  private void fallBack(Throwable problem) {
    if (run.get() != null) {
      experiment.set(run.get().experiment());
    } else if (overtaken != null) {
      openAndTrain(overtaken);
    }
    notice(ImageLoading.whyNot(problem));
  }

  private static void tellRun(Run run, Experiment before, Experiment after) {
    if (before.training().learningRate() != after.training().learningRate()) {
      run.learningRate(after.training().learningRate());
    }
    if (!before.iteration().equals(after.iteration())) {
      run.iteration(after.iteration());
    }
  }

  private static boolean sameImages(Experiment one, Experiment other) {
    return one.images().equals(other.images()) && one.seed() == other.seed();
  }
}
