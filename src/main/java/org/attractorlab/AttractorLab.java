package org.attractorlab;

import java.time.Duration;
import java.util.*;
import org.attractorlab.data.*;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.dynamics.*;
import org.attractorlab.engine.*;
import org.attractorlab.experiment.*;
import org.attractorlab.network.*;
import org.attractorlab.training.*;

public final class AttractorLab {
  private AttractorLab() {}

  public static void main(String[] args) throws Exception {
    var ex =
        new Experiment(
            "ten-garments",
            "Ten garments",
            7,
            DeviceChoice.CPU,
            new ImageChoice(
                "fashion-mnist", ImageChoice.Pick.ONE_PER_CLASS, 10, List.of(), null, null),
            new FullyConnected(
                12,
                256,
                Activation.LEAKY_RELU,
                true,
                new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)),
            new TrainingSettings(OptimizerKind.ADAM, 3e-4, 0, 1e-8, 20000, null),
            new IterationSettings(StartKind.UNSEEN, 64, 150, 0.01, 0.2, 0.25),
            new ProbeSettings(256, 256, 20));
    ImageSet set = new Catalogue().open("fashion-mnist");
    TrainingImages im = new ImageChooser(set).choose(ex.images(), 7);
    try (EngineThread engine = new EngineThread();
        Run run = new ExperimentRun(ex, im, engine)) {
      run.train();
      Snapshot s = run.snapshot();
      long t0 = System.nanoTime();
      int n = 0;
      while (s.probes().size() < 2 && System.nanoTime() - t0 < 60e9) {
        s = run.await(s, Duration.ofMillis(500));
        if (n++ % 20 == 0)
          System.out.printf(
              "%.2f %s %s step %d loss %.2e film %d live %s %.0f/s%n",
              (System.nanoTime() - t0) / 1e9,
              s.state(),
              s.message(),
              s.step(),
              s.loss(),
              s.film().size(),
              s.live(),
              s.stepsPerSecond());
      }
      System.out.printf("%.2f%n", (System.nanoTime() - t0) / 1e9);
      s.probes()
          .forEach(
              (k, p) ->
                  System.out.println(k + " " + p + " " + Arrays.toString(p.byTrainingImage())));
      System.out.println(s.lossCurve().count() + " " + s.seconds());
    }
  }
}
