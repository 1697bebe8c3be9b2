package org.attractorlab.ui.measures;

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
 * is kept. While weights change nothing is computed and the last spectrum stays.
 */
final class SpectrumModel {
  /** Eigenvectors that are computed. */
  static final int VECTORS = 6;

  /**
   * A spectrum and where it belongs.
   *
   * @param image the training image
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

  /** The training image whose spectrum is wanted. */
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
    if (current != run || snapshot != null && snapshot.step() != step) {
      run = current;
      step = snapshot == null ? -1 : snapshot.step();
      weightsVersion++;
      known.clear();
    }
    computeIfNeeded();
  }

  private void computeIfNeeded() {
    Snapshot snapshot = laboratory.snapshotProperty().get();
    TrainingImages images = laboratory.imagesProperty().get();
    int image = chosen.get();
    if (!wanted
        || run == null
        || snapshot == null
        || images == null
        || image >= images.count()
        || !standsStill(snapshot.state())) {
      return;
    }
    if (known.containsKey(image)) {
      found.set(known.get(image));
    } else if (!computing.get()) {
      compute(run, image, step, weightsVersion, images.image(image));
    }
  }

  private static boolean standsStill(RunState state) {
    return state == RunState.READY || state == RunState.PAUSED || state == RunState.FINISHED;
  }

  private void compute(Run from, int image, int atStep, int version, float[] values) {
    computing.set(true);
    Architecture network = from.experiment().network();
    ImageShape shape = from.images().set().shape();
    CompletableFuture<Spectrum> result =
        from.weights()
            .thenApplyAsync(weights -> spectrum(network, shape, weights, values), background);
    result.whenComplete(
        (spectrum, problem) -> window.execute(() -> take(image, atStep, version, spectrum)));
  }

  private void take(int image, int atStep, int version, @Nullable Spectrum spectrum) {
    computing.set(false);
    if (version == weightsVersion) {
      // No spectrum: the run is closed, or has failed and says so itself. It is not tried again.
      known.put(image, spectrum == null ? null : new Found(image, atStep, spectrum));
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
