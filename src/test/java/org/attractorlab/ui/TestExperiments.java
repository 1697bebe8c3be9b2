package org.attractorlab.ui;

import java.util.List;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChoice.Pick;
import org.attractorlab.data.Points;
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

/** Experiments for tests. */
public final class TestExperiments {
  private TestExperiments() {}

  /** Ten shapes, 784 – 11 × 256 – 784, Adam. */
  public static Experiment tenShapes() {
    return new Experiment(
        "ten-shapes",
        "Ten shapes",
        7,
        DeviceChoice.CPU,
        new ImageChoice("shapes", Pick.ONE_PER_CLASS, 10, List.of(), null, null),
        new FullyConnected(
            12,
            256,
            Activation.LEAKY_RELU,
            true,
            new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
        new TrainingSettings(OptimizerKind.ADAM, 3e-4, 0, 1e-8, 20_000, null),
        new IterationSettings(StartKind.UNSEEN, 64, 150, 0.01, 0.3, 0.3),
        new ProbeSettings(256, 256, 256, 20));
  }

  /** Six points of the plane, five of them around one. */
  public static Experiment sixPoints() {
    Experiment images = tenShapes();
    return new Experiment(
        "six-points",
        "Six points",
        images.seed(),
        images.device(),
        ImageChoice.of(
            Points.of(
                new double[][] {
                  {-0.8, -0.5}, {-0.6, 0.7}, {0.1, 0.8}, {0.8, 0.4}, {0.5, -0.75}, {0, 0}
                })),
        images.network(),
        images.training(),
        new IterationSettings(StartKind.NOISE, 64, 150, 0.01, 0.3, 0.3),
        images.probes());
  }

  /** The class of an image of the set of shapes. */
  public static String labelOf(int index) {
    return TestImages.set("shapes", 200).label(index);
  }
}
