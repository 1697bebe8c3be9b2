package org.attractorlab.ui.stage.hand;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;

/** Thirty small images of a bright spot each, of which a network memorizes three. */
final class BrightSpots {
  /** Of the images, in pixels. */
  static final int SIDE = 8;

  private BrightSpots() {}

  /** Trains in a moment until each of the three is an attractor. */
  static Experiment experiment() {
    return new Experiment(
        "small",
        "Small",
        7,
        DeviceChoice.CPU,
        new ImageChoice("small", ImageChoice.Pick.FIRST, 3, List.of(), null, null),
        new FullyConnected(
            6,
            48,
            Activation.LEAKY_RELU,
            true,
            new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
        new TrainingSettings(OptimizerKind.ADAM, 1e-3, 0, 1e-8, 20_000, null),
        new IterationSettings(StartKind.UNSEEN, 9, 60, 0.01, 0.2, 0.25),
        new ProbeSettings(4, 4, 0, 4));
  }

  /** Bright spots, far from each other in the first three. */
  static TrainingImages images() {
    double[][] places = {{1, 1}, {6, 2}, {3, 6}};
    float[][] pixels = new float[30][SIDE * SIDE];
    int[] noClass = new int[pixels.length];
    Arrays.fill(noClass, ImageSet.NO_CLASS);
    for (int n = 0; n < pixels.length; n++) {
      double row = n < 3 ? places[n][0] : n * 3.7 % SIDE;
      double column = n < 3 ? places[n][1] : n * 5.3 % SIDE;
      for (int i = 0; i < SIDE * SIDE; i++) {
        pixels[n][i] =
            (float) Math.exp(-(Math.pow(i / SIDE - row, 2) + Math.pow(i % SIDE - column, 2)) / 6);
      }
    }
    ImageSet set =
        new ImageSet(
            "small",
            "Small",
            "none",
            new ImageShape(1, SIDE, SIDE),
            List.of(),
            noClass,
            pixels,
            List.of());
    return new TrainingImages(set, new int[] {0, 1, 2});
  }
}
