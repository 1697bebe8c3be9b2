package org.attractorlab.ui.stage.hand;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.FittedImages;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.model.StartsFile;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures from outside as starts, and starts as files. Reads and writes in the background. */
public final class StartFiles {
  private static final Logger LOG = LoggerFactory.getLogger(StartFiles.class);

  private final HandModel model;
  private final Laboratory laboratory;
  private final Executor background;
  private final Executor window;

  /**
   * @param window runs work on the window's thread
   */
  public StartFiles(HandModel model, Executor background, Executor window) {
    this.model = model;
    this.laboratory = model.laboratory();
    this.background = background;
    this.window = window;
  }

  /** Puts what files hold in the place of the chosen start, more images into those behind it. */
  void load(List<Path> paths) {
    load(
        images ->
            paths.stream().flatMap(path -> images.read(path, Progress.NONE).stream()).toList(),
        "picture");
  }

  /** Offers the first image that a file holds to be mixed into starts. */
  void loadPartner(Path path, Consumer<Partner> use) {
    ImageShape shape = model.shape();
    if (shape == null) {
      return;
    }
    inBackground(
        () -> {
          List<float[]> images = new FittedImages(shape).read(path, Progress.NONE);
          String name = path.getFileName().toString();
          window.execute(
              () -> {
                if (shape.equals(model.shape()) && !images.isEmpty()) {
                  use.accept(new Partner(name, images.getFirst(), RecoveryCount.NO_ORIGIN));
                }
              });
        });
  }

  /**
   * Puts a picture in the place of the chosen start.
   *
   * @param name how messages call it
   * @param encoded of a known format; made in the background
   */
  void load(String name, Supplier<byte[]> encoded) {
    load(images -> images.read(name, encoded.get()), name);
  }

  private void load(Function<FittedImages, List<float[]>> read, String deed) {
    ImageShape shape = model.shape();
    if (shape == null) {
      return;
    }
    inBackground(
        () -> {
          List<float[]> images = read.apply(new FittedImages(shape));
          window.execute(() -> arrive(images, shape, deed));
        });
  }

  private void arrive(List<float[]> images, ImageShape shape, String deed) {
    if (!shape.equals(model.shape())) {
      tell(Notice.Severity.WARNING, Texts.text("stage.hand.dropped", images.size(), model.shape()));
      return;
    }
    int taken = model.begin(images, deed);
    if (taken < images.size()) {
      tell(Notice.Severity.INFO, Texts.text("stage.hand.some", taken, images.size()));
    }
  }

  /** Writes all starts made by hand, in the order of their orbits. */
  void save(Path file) {
    ImageShape shape = model.shape();
    List<float[]> images =
        new TreeMap<>(model.starts().byOrbit())
            .values().stream().map(HandMadeStart::image).toList();
    if (shape == null || images.isEmpty()) {
      return;
    }
    inBackground(
        () -> {
          StartsFile.write(file, images, shape);
          window.execute(
              () ->
                  tell(
                      Notice.Severity.INFO,
                      Texts.text("stage.hand.saved", images.size(), file.getFileName())));
        });
  }

  private void inBackground(Runnable work) {
    background.execute(
        () -> {
          try {
            work.run();
          } catch (UnusableInput problem) {
            window.execute(() -> tell(Notice.Severity.ERROR, problem.getMessage()));
          } catch (RuntimeException | Error problem) {
            LOG.error("A start could not be read or written", problem);
            window.execute(
                () ->
                    laboratory.notice(
                        new Notice(
                            Notice.Severity.ERROR,
                            Texts.text("stage.hand.failed"),
                            problem.toString())));
          }
        });
  }

  void tell(Notice.Severity severity, String text) {
    laboratory.notice(new Notice(severity, text));
  }
}
