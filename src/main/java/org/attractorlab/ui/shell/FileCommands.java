package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.attractorlab.ui.settings.Memory;
import org.jspecify.annotations.Nullable;

/** Opening and saving. A file is judged by what it is, in whatever way it came. */
final class FileCommands {
  /** Writes something into a file. */
  @FunctionalInterface
  interface Writer {
    void write(Path file) throws IOException;
  }

  private static final String MODEL = ".alab";
  private static final String EXPERIMENT = ".json";

  private final Laboratory lab;
  private final Function<Model, Run> resumed;
  private final Window owner;
  private final Memory memory;
  private final Executor background;
  private final Executor window;
  private final ExperimentJson json = new ExperimentJson();

  FileCommands(
      Laboratory lab,
      Function<Model, Run> resumed,
      Window owner,
      Memory memory,
      Executor background,
      Executor window) {
    this.lab = lab;
    this.resumed = resumed;
    this.owner = owner;
    this.memory = memory;
    this.background = background;
    this.window = window;
  }

  /** Asks for a file and opens it. */
  void open() {
    FileChooser chooser = chooser(text("shell.open.title"));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(text("shell.open.everything"), "*.*"),
            new ExtensionFilter(text("shell.open.experiments"), "*" + MODEL, "*" + EXPERIMENT));
    open(chooser.showOpenDialog(owner));
  }

  private void open(@Nullable File file) {
    if (file != null) {
      remember(file);
      open(file.toPath());
    }
  }

  /** Asks for a folder of images and opens it. */
  void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(text("shell.open.title"));
    chooser.setInitialDirectory(lastFolder());
    open(chooser.showDialog(owner));
  }

  /** Opens a model, an experiment, or images. */
  void open(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(MODEL)) {
      background.execute(() -> openModel(file));
    } else if (name.endsWith(EXPERIMENT)) {
      try {
        lab.open(json.read(file));
      } catch (UnusableInput problem) {
        lab.notice(new Notice(Severity.ERROR, problem.getMessage()));
      }
    } else {
      lab.edit(Change.ownImages(file));
    }
  }

  private void openModel(Path file) {
    try {
      Model model = ModelFile.read(file);
      window.execute(() -> lab.open(resumed.apply(model)));
    } catch (UnusableInput problem) {
      window.execute(() -> lab.notice(new Notice(Severity.ERROR, problem.getMessage())));
    }
  }

  /** Asks where, and saves the model with its weights, or the experiment alone. */
  void save() {
    Experiment experiment = lab.experimentProperty().get();
    Run run = lab.runProperty().get();
    Snapshot snapshot = lab.snapshotProperty().get();
    if (experiment == null || run == null || snapshot == null) {
      return;
    }
    FileChooser chooser = chooser(text("shell.save.title"));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(text("shell.save.model"), "*" + MODEL),
            new ExtensionFilter(text("shell.save.experiment"), "*" + EXPERIMENT));
    chooser.setInitialFileName(experiment.name() + MODEL);
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return;
    }
    remember(chosen);
    if (chosen.getName().endsWith(EXPERIMENT)) {
      write(chosen.toPath(), file -> Files.writeString(file, json.write(experiment)));
    } else {
      withWeights(
          run,
          chosen.toPath(),
          weights ->
              ModelFile.write(
                  chosen.toPath(),
                  new Model(run.experiment(), run.images(), weights),
                  report(run, snapshot, weights).toJson()));
    }
  }

  /** Asks for a folder, and writes there what the command line's {@code run} would. */
  void exportAll() {
    Run run = lab.runProperty().get();
    Snapshot snapshot = lab.snapshotProperty().get();
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(text("shell.export.all"));
    chooser.setInitialDirectory(lastFolder());
    File chosen = run == null || snapshot == null ? null : chooser.showDialog(owner);
    if (chosen == null) {
      return;
    }
    withWeights(
        run,
        chosen.toPath(),
        weights -> {
          ResultFolder results = new ResultFolder(chosen.toPath());
          Experiment experiment = run.experiment();
          Report report = report(run, snapshot, weights);
          results.writeReport(report);
          results.writeExperiment(experiment);
          results.writeModel(new Model(experiment, run.images(), weights), report);
          results.writeLosses(snapshot.lossCurve(), experiment.training().lossTarget());
          results.writeOrbits(run.images(), experiment.iteration().starts(), snapshot.film());
        });
  }

  private static Report report(Run run, Snapshot snapshot, List<ParameterValues> weights) {
    String state =
        switch (snapshot.state()) {
          case FINISHED, FAILED -> snapshot.state().name();
          default -> "STOPPED";
        };
    return Report.of(run.experiment(), run.images(), snapshot, state, weights);
  }

  /** Writes in the background when the engine has given the weights. */
  private void withWeights(Run run, Path target, Consumer<List<ParameterValues>> writer) {
    run.weights()
        .whenComplete(
            (weights, problem) -> {
              if (problem == null) {
                background.execute(() -> tell(target, _ -> writer.accept(weights)));
              } else {
                window.execute(
                    () -> lab.notice(new Notice(Severity.ERROR, text("shell.save.no-weights"))));
              }
            });
  }

  /** Asks where, and saves the loss as a table. */
  void exportLoss() {
    if (lab.snapshotProperty().get() == null
        || lab.snapshotProperty().get().lossCurve().count() == 0) {
      lab.notice(new Notice(Severity.INFO, text("shell.export.no-loss")));
      return;
    }
    LossCurve curve = lab.snapshotProperty().get().lossCurve();
    save(text("shell.export.loss"), "loss.csv", file -> Files.writeString(file, csv(curve)));
  }

  /** Asks where, and saves what a scene shows now. */
  void exportPicture(Scene scene) {
    BufferedImage picture = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    save(
        text("shell.export.window"),
        "attractor-lab.png",
        file -> ImageIO.write(picture, "png", file.toFile()));
  }

  /** Asks where, and has something written there in the background. */
  void save(String title, String name, Writer writer) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return;
    }
    remember(chosen);
    write(chosen.toPath(), writer);
  }

  private void write(Path file, Writer writer) {
    background.execute(() -> tell(file, writer));
  }

  /** Writes, and says what came of it. */
  private void tell(Path file, Writer writer) {
    Notice notice;
    try {
      writer.write(file);
      notice = new Notice(Severity.INFO, text("shell.save.done", file));
    } catch (UnusableInput problem) {
      notice = new Notice(Severity.ERROR, problem.getMessage());
    } catch (IOException problem) {
      notice = new Notice(Severity.ERROR, text("shell.save.failed", file), problem.toString());
    }
    Notice told = notice;
    window.execute(() -> lab.notice(told));
  }

  private static String csv(LossCurve curve) {
    StringBuilder text = new StringBuilder("step,loss\n");
    for (int i = 0; i < curve.count(); i++) {
      text.append(curve.steps()[i]).append(',').append(curve.losses()[i]).append('\n');
    }
    return text.toString();
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(lastFolder());
    return chooser;
  }

  private @Nullable File lastFolder() {
    String last = memory.settings().lastFolder();
    return last != null && Files.isDirectory(Path.of(last)) ? new File(last) : null;
  }

  private void remember(File file) {
    File folder = file.getParentFile();
    if (folder != null) {
      memory.change(settings -> settings.withLastFolder(folder.getPath()));
    }
  }
}
