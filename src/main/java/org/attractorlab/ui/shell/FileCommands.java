package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.model.WholeFile;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;

/** Opening and saving: files are read in the background, and what came of it is told. */
final class FileCommands {
  /** The ending of files with images and weights. */
  static final String MODEL = ".alab";

  /** The ending of files with settings alone. */
  static final String EXPERIMENT = ".json";

  private final Laboratory lab;
  private final Function<Model, Run> resumed;
  private final Executor background;
  private final Executor window;
  private final Consumer<Preset> opened;
  private final FileWriter writer;
  private final ExperimentJson json = new ExperimentJson();
  private Consumer<Path> used = _ -> {};

  FileCommands(
      Laboratory lab,
      Function<Model, Run> resumed,
      Executor background,
      Executor window,
      FileWriter writer) {
    this(lab, resumed, background, window, read -> lab.open(read.experiment()), writer);
  }

  /**
   * @param resumed makes the run of a saved model
   * @param window runs work on the window's thread
   * @param opened takes an experiment, a preset or a lesson that was read
   * @param writer writes files
   */
  FileCommands(
      Laboratory lab,
      Function<Model, Run> resumed,
      Executor background,
      Executor window,
      Consumer<Preset> opened,
      FileWriter writer) {
    this.opened = opened;
    this.lab = lab;
    this.resumed = resumed;
    this.background = background;
    this.window = window;
    this.writer = writer;
  }

  /** Calls, on the window's thread, with each file that was opened or saved. */
  void onUse(Consumer<Path> listener) {
    used = listener;
  }

  /** Opens a model that nobody has saved. */
  void reopen(Path model) {
    read(model, FileCommands::readModel, read -> lab.open(resumed.apply(read)));
  }

  private static Model readModel(Path file) {
    return SavedImages.withStarts(ModelFile.read(file), Progress.NONE);
  }

  /** Opens a model, an experiment, or images. */
  void open(Path file) {
    if (new PointTables(lab, background, window).open(file)) {
      return;
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(MODEL)) {
      read(file, FileCommands::readModel, model -> use(file, () -> lab.open(resumed.apply(model))));
    } else if (name.endsWith(EXPERIMENT)) {
      read(file, json::readPreset, preset -> use(file, () -> opened.accept(preset)));
    } else {
      use(file, () -> lab.edit(Change.ownImages(file)));
    }
  }

  private void use(Path file, Runnable how) {
    how.run();
    used.accept(file);
  }

  /** Saves the experiment with images and weights, or, as the name wants it, its settings alone. */
  void save(Path file) {
    Experiment experiment = lab.experimentProperty().get();
    if (experiment == null) {
      return;
    }
    if (file.getFileName().toString().endsWith(EXPERIMENT)) {
      byte[] text = json.write(experiment).getBytes(StandardCharsets.UTF_8);
      save(file, _ -> WholeFile.write(file, out -> out.write(text)));
    } else {
      saveModel(file);
    }
  }

  private void saveModel(Path file) {
    Run run = lab.runProperty().get();
    if (run == null) {
      lab.notice(new Notice(Severity.ERROR, text("shell.save.no-weights")));
      return;
    }
    Future<Checkpoint> asked = run.checkpoint();
    save(
        file,
        _ -> {
          Checkpoint checkpoint = given(asked);
          ModelFile.write(file, Model.of(checkpoint), Report.of(checkpoint).toJson());
        });
  }

  private static Checkpoint given(Future<Checkpoint> asked) throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new UnusableInput(
          "The network that was to be saved is not there.", "Wait until it is built.", e);
    }
  }

  private void save(Path file, FileWriter.Content content) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean canBeOpened = name.endsWith(MODEL) || name.endsWith(EXPERIMENT);
    writer.save(file, content, canBeOpened ? () -> used.accept(file) : () -> {});
  }

  private <T> void read(Path file, Function<Path, T> reader, Consumer<T> use) {
    background.execute(
        () -> {
          try {
            T read = reader.apply(file);
            window.execute(() -> use.accept(read));
          } catch (UnusableInput problem) {
            window.execute(() -> lab.notice(new Notice(Severity.ERROR, problem.getMessage())));
          }
        });
  }
}
