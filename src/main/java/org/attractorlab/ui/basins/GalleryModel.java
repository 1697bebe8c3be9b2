package org.attractorlab.ui.basins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Exploration;
import org.attractorlab.experiment.FollowedStarts;
import org.attractorlab.experiment.Run;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * Attractors that are no training images. Starts of all kinds are followed by the run; where their
 * orbits have settled elsewhere, the ends are clustered and the spectra of the largest clusters are
 * computed in the background.
 */
final class GalleryModel {
  /** Clusters that are shown. */
  static final int MOST = 12;

  /**
   * What was found.
   *
   * @param starts how many were followed
   * @param settled how many of them settled at no training image
   */
  record Found(List<SpuriousAttractor> attractors, int starts, int settled) {}

  private final Laboratory laboratory;
  private final Executor background;
  private final Executor window;
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper measurable = new ReadOnlyBooleanWrapper();
  private Exploration<FollowedStarts> followed = new Exploration<>();
  private @Nullable StillWeights measured;
  private boolean handedOn;

  /**
   * @param window runs work on the window's thread
   */
  GalleryModel(Laboratory laboratory, Executor background, Executor window) {
    this.laboratory = laboratory;
    this.background = background;
    this.window = window;
  }

  /** What was found with the weights as they are; null where nothing was looked for. */
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The share that is done, −1 where nothing is under way. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether there is something to look for now. */
  ReadOnlyBooleanProperty measurableProperty() {
    return measurable.getReadOnlyProperty();
  }

  void measure() {
    StillWeights weights = StillWeights.of(laboratory);
    TrainingImages images = laboratory.imagesProperty().get();
    if (weights != null && images != null) {
      followed.cancel();
      measured = weights;
      handedOn = false;
      found.set(null);
      followed = weights.run().follow(starts(weights.run().experiment(), images));
    }
  }

  /** Looks at the run. */
  void pulse() {
    StillWeights now = StillWeights.of(laboratory);
    measurable.set(now != null);
    if (measured != null && !measured.same(now)) {
      followed.cancel();
      measured = null;
      found.set(null);
    }
    boolean waiting = measured != null && found.get() == null;
    if (waiting && followed.isOver() && !followed.isComplete()) {
      measured = null;
      waiting = false;
    }
    progress.set(waiting ? followed.progress() : -1);
    if (waiting && followed.isComplete() && !handedOn) {
      handedOn = true;
      handOn(measured, followed.latest());
    }
  }

  private void handOn(StillWeights weights, FollowedStarts ends) {
    Run run = weights.run();
    double tolerance = run.experiment().iteration().tolerance();
    Architecture network = run.experiment().network();
    ImageShape shape = run.images().set().shape();
    run.weights()
        .thenApplyAsync(
            values -> gallery(ends, tolerance, stability(network, shape, values)), background)
        .whenComplete((gallery, _) -> window.execute(() -> take(weights, gallery)));
  }

  private void take(StillWeights weights, @Nullable Found gallery) {
    if (measured == weights) {
      found.set(gallery);
      if (gallery == null) {
        // The run is closed, or has failed and says so itself.
        measured = null;
      }
    }
  }

  static Found gallery(
      FollowedStarts ends, double tolerance, Function<float[], LocalStability> stability) {
    int settled = (int) ends.ends().stream().filter(OrbitEnd.Spurious.class::isInstance).count();
    return new Found(
        SpuriousAttractor.among(ends.ends(), ends.points(), tolerance, MOST, stability),
        ends.ends().size(),
        settled);
  }

  private static Function<float[], LocalStability> stability(
      Architecture network, ImageShape shape, List<ParameterValues> weights) {
    DifferentiableMap map = DifferentiableMap.of(network, shape, weights);
    return point -> LocalStability.of(map.jacobian(Vectors.doubles(point)));
  }

  /** Noise, corrupted training images and, where there are any, unseen images. */
  private static float[][] starts(Experiment experiment, TrainingImages images) {
    IterationSettings watched = experiment.iteration();
    int noise = experiment.probes().noise();
    List<float[]> starts = new ArrayList<>();
    starts.addAll(
        Arrays.asList(Starts.noise(noise, images.set().shape(), ~experiment.seed()).values()));
    starts.addAll(
        Arrays.asList(
            Starts.corrupted(
                    noise, images, watched.noiseLevel(), watched.erasedShare(), ~experiment.seed())
                .values()));
    if (images.unseen().length > 0) {
      starts.addAll(Arrays.asList(Starts.unseen(experiment.probes().unseen(), images).values()));
    }
    return starts.toArray(float[][]::new);
  }
}
