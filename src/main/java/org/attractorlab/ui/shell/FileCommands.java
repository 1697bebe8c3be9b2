package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
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

  private final Laboratory lab;
  private final Window owner;
  private final Memory memory;
  private final Executor background;
  private final Executor window;
  private final ExperimentJson json = new ExperimentJson();

  FileCommands(Laboratory lab, Window owner, Memory memory, Executor background, Executor window) {
    this.lab = lab;
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
            new ExtensionFilter(text("shell.open.experiments"), "*.json"));
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

  /** Opens an experiment, or images. */
  void open(Path file) {
    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      lab.edit(Change.imageSet(file.toAbsolutePath().toString()));
      return;
    }
    try {
      lab.open(json.read(file));
    } catch (UnusableInput problem) {
      lab.notice(new Notice(Severity.ERROR, problem.getMessage()));
    }
  }

  /** Asks where, and saves the experiment. */
  void save() {
    Experiment experiment = lab.experimentProperty().get();
    if (experiment != null) {
      save(
          text("shell.save.title"),
          experiment.name() + ".json",
          file -> Files.writeString(file, json.write(experiment)));
    }
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
    background.execute(
        () -> {
          Notice notice;
          try {
            writer.write(chosen.toPath());
            notice = new Notice(Severity.INFO, text("shell.save.done", chosen));
          } catch (IOException problem) {
            notice =
                new Notice(Severity.ERROR, text("shell.save.failed", chosen), problem.toString());
          }
          Notice told = notice;
          window.execute(() -> lab.notice(told));
        });
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
