package org.attractorlab.ui.measures;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.report.ComparedRun;
import org.attractorlab.experiment.report.SavedRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A saved run on its way to be pinned. Its file holds losses and a report, but no orbits: the
 * engine follows them once more, beside what it does for the window, and is then freed of it.
 */
final class SavedRunPin {
  private final Laboratory laboratory;
  private final Function<Model, Run> resumed;
  private final Executor background;
  private final Executor window;
  private final Consumer<PinnedRun> pinned;
  private int order;
  private @Nullable Run run;
  private @Nullable ComparedRun report;
  private String name = "";
  private boolean shown;

  /**
   * @param resumed makes the run of a saved model
   * @param window runs work on the window's thread
   * @param pinned takes the run as soon as its losses are known, and again with all there is
   */
  SavedRunPin(
      Laboratory laboratory,
      Function<Model, Run> resumed,
      Executor background,
      Executor window,
      Consumer<PinnedRun> pinned) {
    this.laboratory = laboratory;
    this.resumed = resumed;
    this.background = background;
    this.window = window;
    this.pinned = pinned;
  }

  /** Reads a model, or that in a folder of a run, in the background. */
  void read(Path place) {
    cancel();
    int mine = order;
    background.execute(
        () -> {
          try {
            SavedRun saved = new SavedRun(place);
            ComparedRun compared = saved.compared(place.toString());
            Model model = SavedImages.withStarts(ModelFile.read(saved.model()), Progress.NONE);
            window.execute(() -> arrive(mine, place, model, compared));
          } catch (UnusableInput problem) {
            window.execute(
                () -> laboratory.notice(new Notice(Notice.Severity.ERROR, problem.getMessage())));
          }
        });
  }

  private void arrive(int mine, Path place, Model model, ComparedRun compared) {
    if (mine == order) {
      name = place.getFileName().toString();
      report = compared;
      shown = false;
      run = resumed.apply(model);
      run.measure();
      look();
    }
  }

  /** Looks whether the engine has come further. To be called now and then. */
  void look() {
    if (run == null || report == null) {
      return;
    }
    Snapshot now = run.snapshot();
    if (now.state() == RunState.FAILED) {
      laboratory.notice(new Notice(Notice.Severity.ERROR, now.message()));
      cancel();
      return;
    }
    boolean done = now.resting() && now.state() != RunState.PREPARING;
    if (done || !shown && now.state() != RunState.PREPARING) {
      shown = true;
      pinned.accept(PinnedRun.ofFile(name, run.experiment(), run.images(), now, report));
    }
    if (done) {
      cancel();
    }
  }

  /** What is under way is no longer wanted. */
  void cancel() {
    order++;
    if (run != null) {
      run.close();
    }
    run = null;
    report = null;
  }
}
