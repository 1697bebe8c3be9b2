package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.model.WholeFile;
import org.attractorlab.experiment.report.Drawing;
import org.attractorlab.experiment.report.Export;
import org.attractorlab.experiment.report.FilmSettings;
import org.attractorlab.experiment.report.PictureFormat;
import org.attractorlab.experiment.report.PlaneMeasuring;
import org.attractorlab.experiment.report.PlaneResults;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.report.Results;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.attractorlab.ui.export.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Opening and saving: files are read and written in the background, and what came of it is told.
 * Needs no window.
 */
final class FileCommands {
  /** The ending of files with images and weights. */
  static final String MODEL = ".alab";

  /** The ending of files with settings alone. */
  static final String EXPERIMENT = ".json";

  /** Writes something into a file. */
  @FunctionalInterface
  private interface Writer {
    void write() throws IOException;
  }

  private final Laboratory lab;
  private final Function<Model, Run> resumed;
  private final Executor background;
  private final Executor window;
  private final Consumer<Preset> opened;
  private final Writing writing;
  private final ExperimentJson json = new ExperimentJson();
  private Consumer<Path> used = _ -> {};

  FileCommands(
      Laboratory lab,
      Function<Model, Run> resumed,
      Executor background,
      Executor window,
      Writing writing) {
    this(lab, resumed, background, window, read -> lab.open(read.experiment()), writing);
  }

  /**
   * @param resumed makes the run of a saved model
   * @param window runs work on the window's thread
   * @param opened takes an experiment, a preset or a lesson that was read
   * @param writing told of what takes long
   */
  FileCommands(
      Laboratory lab,
      Function<Model, Run> resumed,
      Executor background,
      Executor window,
      Consumer<Preset> opened,
      Writing writing) {
    this.opened = opened;
    this.lab = lab;
    this.resumed = resumed;
    this.background = background;
    this.window = window;
    this.writing = writing;
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
      write(file, () -> WholeFile.write(file, out -> out.write(text)));
    } else {
      writeModel(file, (model, report) -> ModelFile.write(file, model, report.toJson()));
    }
  }

  /** Writes into a folder what the command line's {@code run} would; can be cancelled. */
  void exportAll(Path folder) {
    Run run = lab.runProperty().get();
    Snapshot snapshot = lab.snapshotProperty().get();
    writing.begin(folder.toString());
    writeModel(
        folder,
        (model, measured) -> {
          ResultFolder results = new ResultFolder(folder);
          Experiment experiment = model.experiment();
          PlaneResults plane = plane(run);
          Report report = measured.with(plane);
          results.writeReport(report);
          results.writeExperiment(experiment);
          results.writeModel(model, report);
          results.writeLosses(snapshot.lossCurve(), experiment.training().lossTarget());
          if (plane == null) {
            results.writeOrbits(model.images(), experiment.iteration().starts(), snapshot.film());
          } else {
            results.writePlane(plane, snapshot.film());
          }
          results.writePage(new Results(model, snapshot.lossCurve(), snapshot.film(), report));
        });
  }

  /** The map of a run of points; null for one of images. */
  private @Nullable PlaneResults plane(Run run) {
    if (!run.images().set().shape().isPoint()) {
      return null;
    }
    try {
      PlaneResults plane = new PlaneMeasuring(run, (_, _) -> {}, writing.cancelled()).measure();
      if (plane == null && writing.cancelled().getAsBoolean()) {
        throw new CancellationException();
      }
      if (plane == null) {
        throw new UnusableInput(
            "The plane changes while the network is trained.", "Pause the training, then export.");
      }
      return plane;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Whether the run has something of a kind by now; says what to do if it has nothing. */
  boolean canExport(Export kind) {
    Snapshot snapshot = lab.snapshotProperty().get();
    Run run = lab.runProperty().get();
    if (run != null && kind.showsImages() && run.images().set().shape().isPoint()) {
      lab.notice(new Notice(Severity.INFO, text("shell.export.points")));
      return false;
    }
    boolean some =
        snapshot != null
            && (!kind.needsLoss() || snapshot.lossCurve().count() > 0)
            && (!kind.needsFilm() || !snapshot.film().isEmpty());
    if (!some) {
      String missing = kind.needsFilm() ? "shell.export.no-film" : "shell.export.no-loss";
      lab.notice(new Notice(Severity.INFO, text(missing)));
    }
    return some;
  }

  /** Writes what the command line's {@code export} would; can be cancelled. */
  void export(Export kind, Path file, FilmSettings look) {
    Snapshot snapshot = lab.snapshotProperty().get();
    writing.begin(file.getFileName().toString());
    writeModel(
        file,
        (model, report) ->
            kind.write(
                new Results(model, snapshot.lossCurve(), snapshot.film(), report),
                file,
                look,
                writing.cancelled()));
  }

  void exportPicture(BufferedImage picture, Path file) {
    write(file, () -> ImageIO.write(picture, "png", file.toFile()));
  }

  /** Writes a drawing as vectors, in the format that the file's name says. */
  void exportDrawing(Drawing drawing, Path file) {
    PictureFormat format = PictureFormat.of(file).orElse(PictureFormat.SVG);
    write(file, () -> WholeFile.write(file, out -> format.write(out, drawing, 1)));
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

  /** Writes when the engine has given the weights. */
  private void writeModel(Path target, BiConsumer<Model, Report> writer) {
    Run run = lab.runProperty().get();
    if (run == null) {
      tellThereAreNoWeights();
      return;
    }
    run.checkpoint()
        .whenComplete(
            (checkpoint, problem) -> {
              if (problem == null) {
                write(target, () -> writer.accept(Model.of(checkpoint), Report.of(checkpoint)));
              } else {
                window.execute(this::tellThereAreNoWeights);
              }
            });
  }

  private void tellThereAreNoWeights() {
    writing.end();
    lab.notice(new Notice(Severity.ERROR, text("shell.save.no-weights")));
  }

  /** Writes in the background, and says what came of it. */
  private void write(Path target, Writer writer) {
    background.execute(
        () -> {
          Notice notice = written(target, writer);
          window.execute(
              () -> {
                writing.end();
                lab.notice(notice);
                if (notice.severity() == Severity.INFO && isOurs(target)) {
                  used.accept(target);
                }
              });
        });
  }

  private static boolean isOurs(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(MODEL) || name.endsWith(EXPERIMENT);
  }

  private static Notice written(Path target, Writer writer) {
    try {
      writer.write();
      return new Notice(Severity.INFO, text("shell.save.done", target));
    } catch (CancellationException _) {
      return new Notice(Severity.HINT, text("shell.export.cancelled"));
    } catch (UnusableInput problem) {
      return new Notice(Severity.ERROR, problem.getMessage());
    } catch (IOException problem) {
      return new Notice(Severity.ERROR, text("shell.save.failed", target), problem.toString());
    }
  }
}
