package org.attractorlab.ui.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Spectrum;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * The spectrum of the Jacobian at a chosen training image, computed in the background.
 *
 * <p>One computation takes up to seconds, and images are chosen faster. So at most one runs; when
 * it is done, what is wanted by then is looked at anew. What is known for the weights as they are
 * is kept. While weights change the last spectrum stays, and a new one is computed no more often
 * than training images are measured.
 */
final class SpectrumModel {
  /** Eigenvectors that are computed. */
  static final int VECTORS = 6;

  /**
   * A spectrum and where it belongs.
   *
   * @param image a training image, or beyond them a spurious attractor
   * @param step the training step whose weights it was computed with
   */
  record Found(int image, int step, Spectrum spectrum) {}

  private final Laboratory laboratory;
  private final Executor background;
  private final Executor window;
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
  private final Map<Integer, @Nullable Found> known = new HashMap<>();

  private @Nullable Run run;
  private int step = -1;
  private int weightsVersion;
  private boolean wanted;

  /**
   * @param window runs work on the window's thread
   */
  SpectrumModel(Laboratory laboratory, Executor background, Executor window) {
    this.laboratory = laboratory;
    this.background = background;
    this.window = window;
    laboratory.snapshotProperty().subscribe(this::follow);
    chosen.subscribe(_ -> computeIfNeeded());
  }

  /** The training image whose spectrum is wanted; beyond them the spurious attractors. */
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /** The newest spectrum; null before the first. */
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty computingProperty() {
    return computing.getReadOnlyProperty();
  }

  /** Whether somebody looks; else nothing is computed. */
  void want(boolean looked) {
    if (wanted != looked) {
      wanted = looked;
      computeIfNeeded();
    }
  }

  private void follow(@Nullable Snapshot snapshot) {
    Run current = laboratory.runProperty().get();
    if (current != run) {
      chosen.set(0);
      found.set(null);
    }
    int now = moment(snapshot);
    if (current != run || now != step) {
      run = current;
      step = now;
      weightsVersion++;
      known.clear();
    }
    computeIfNeeded();
  }

  /**
   * The step whose weights a spectrum is wanted of: that of the run, or while it trains that at
   * which training images were last measured; −1 where there is none.
   */
  private static int moment(@Nullable Snapshot snapshot) {
    if (snapshot == null) {
      return -1;
    }
    return switch (snapshot.state()) {
      case READY, PAUSED, FINISHED -> snapshot.step();
      case TRAINING -> snapshot.storedStep();
      case PREPARING, FAILED -> -1;
    };
  }

  /** The points at which there is a spectrum, as the chosen number counts them. */
  static List<float[]> points(@Nullable TrainingImages images, @Nullable Snapshot snapshot) {
    List<float[]> points = new ArrayList<>();
    if (images != null) {
      points.addAll(Arrays.asList(images.images()));
    }
    if (snapshot != null && snapshot.otherEnds() != null) {
      snapshot.otherEnds().attractors().forEach(attractor -> points.add(attractor.image()));
    }
    return points;
  }

  private void computeIfNeeded() {
    Snapshot snapshot = laboratory.snapshotProperty().get();
    if (!wanted || run == null || snapshot == null || step < 0) {
      return;
    }
    int image = chosen.get();
    if (known.containsKey(image)) {
      found.set(known.get(image));
      return;
    }
    List<float[]> points = points(laboratory.imagesProperty().get(), snapshot);
    if (image < points.size() && !computing.get()) {
      compute(run, image, snapshot.state() == RunState.TRAINING, points.get(image));
    }
  }

  private void compute(Run from, int image, boolean training, float[] values) {
    computing.set(true);
    Architecture network = from.experiment().network();
    ImageShape shape = from.images().set().shape();
    int atStep = step;
    int version = weightsVersion;
    CompletableFuture<Found> result =
        training
            // Weights move on: those of a checkpoint come with their step.
            ? from.checkpoint()
                .thenApplyAsync(
                    c ->
                        new Found(
                            image,
                            c.snapshot().step(),
                            spectrum(network, shape, c.weights(), values)),
                    background)
            : from.weights()
                .thenApplyAsync(
                    weights -> new Found(image, atStep, spectrum(network, shape, weights, values)),
                    background);
    result.whenComplete(
        (spectrum, problem) ->
            window.execute(() -> take(from, image, training, version, spectrum)));
  }

  private void take(Run from, int image, boolean training, int version, @Nullable Found spectrum) {
    computing.set(false);
    if (version == weightsVersion) {
      // No spectrum: the run is closed, or has failed and says so itself. It is not tried again.
      known.put(image, spectrum);
    } else if (training && spectrum != null && from == run) {
      found.set(spectrum);
    }
    computeIfNeeded();
  }

  static Spectrum spectrum(
      Architecture network, ImageShape shape, List<ParameterValues> weights, float[] image) {
    double[] x = new double[image.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = image[i];
    }
    return Spectrum.of(DifferentiableMap.of(network, shape, weights).jacobian(x), VECTORS);
  }
}
