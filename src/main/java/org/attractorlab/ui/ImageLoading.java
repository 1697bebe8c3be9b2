package org.attractorlab.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.ui.Laboratory.ImageLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the images of experiments in the background, one reading at a time: what comes of one that
 * was given up goes nowhere. To be used on the window's thread.
 */
final class ImageLoading {
  private static final Logger LOG = LoggerFactory.getLogger(ImageLoading.class);

  private final ImageLoader loader;
  private final Executor background;
  private final Executor window;
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private Work reading = new Work();

  /**
   * @param loader called in the background
   * @param window runs work on the window's thread
   */
  ImageLoading(ImageLoader loader, Executor background, Executor window) {
    this.loader = loader;
    this.background = background;
    this.window = window;
  }

  /** Whether images are being read. */
  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** In [0, 1], or −1 where that is not known. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Looks how far it is; called once a frame. */
  void look() {
    progress.set(reading.fraction());
  }

  /**
   * Reads the images of an experiment, in the place of those that are being read.
   *
   * @param arrived takes them on the window's thread
   * @param failed takes there what has kept them from being read
   */
  void load(Experiment wanted, Consumer<TrainingImages> arrived, Consumer<Throwable> failed) {
    giveUp();
    Work mine = new Work();
    reading = mine;
    loading.set(true);
    progress.set(-1);
    background.execute(
        () -> {
          try {
            TrainingImages loaded = loader.load(wanted.images(), wanted.seed(), mine);
            end(mine, () -> arrived.accept(loaded));
          } catch (RuntimeException | Error problem) {
            end(mine, () -> failed.accept(problem));
          }
        });
  }

  private void end(Work mine, Runnable then) {
    window.execute(
        () -> {
          if (mine == reading) {
            loading.set(false);
            then.run();
          }
        });
  }

  /** Ends the reading; that it was cancelled is told to who asked for it. */
  void cancel() {
    reading.cancel();
  }

  /** Ends the reading, and nobody hears of it. */
  void giveUp() {
    reading.cancel();
    reading = new Work();
    loading.set(false);
  }

  /** Why images are not there. */
  static Notice whyNot(Throwable problem) {
    String text = problem.getMessage();
    if (problem instanceof CancellationException) {
      return new Notice(Notice.Severity.HINT, Texts.text("laboratory.cancelled"));
    }
    if (problem instanceof UnusableInput && text != null) {
      return new Notice(Notice.Severity.ERROR, text);
    }
    LOG.error("Images could not be read", problem);
    return new Notice(
        Notice.Severity.ERROR, Texts.text("laboratory.no-images"), problem.toString());
  }
}
