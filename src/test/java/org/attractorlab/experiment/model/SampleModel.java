package org.attractorlab.experiment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.KeptLosses;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.SavedTraining;
import org.attractorlab.experiment.Setting;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.OptimizerState;
import org.attractorlab.training.TrainingState;

/** A model in the midst of its training, without an engine. */
public final class SampleModel {
  private SampleModel() {}

  /** Two images of 2 × 3, four hidden units. */
  public static Model small() {
    return of(4, 812);
  }

  /**
   * @param width hidden units; the file has about 150 bytes for each
   * @param steps made
   */
  public static Model of(int width, int steps) {
    Experiment experiment =
        changed(
            Presets.shipped().standard().experiment(),
            "network.layers=2",
            "network.width=" + width);
    float[][] images = {{0, 0.25f, 0.5f, 0.75f, 1, 0}, {1, 1, 0, 0, 0.1f, 0.2f}};
    ImageSet set =
        new ImageSet(
            "fashion-mnist",
            "",
            "",
            new ImageShape(1, 2, 3),
            List.of("Bag", "Coat"),
            new int[] {0, 1},
            images,
            List.of());
    List<ParameterValues> weights = new ArrayList<>();
    weights.add(values("layer0.weight", width, 6));
    weights.add(values("layer0.bias", width));
    weights.add(values("layer1.weight", 6, width));
    weights.add(values("layer1.bias", 6));
    Map<Integer, HandMadeStart> starts =
        Map.of(
            7, new HandMadeStart(new float[] {1, 0, 0, 0, 0, 0}, 1, List.of("noise 0.20", "brush")),
            2, new HandMadeStart(new float[] {0, 1, 0.5f, 0, 0, 0}, -1, List.of("black")));
    return new Model(
        experiment,
        new TrainingImages(set, new int[] {0, 1}),
        weights,
        training(weights, steps),
        starts);
  }

  static Experiment changed(Experiment experiment, String... settings) {
    return new ExperimentJson().with(experiment, Stream.of(settings).map(Setting::parse).toList());
  }

  private static SavedTraining training(List<ParameterValues> weights, int steps) {
    List<float[]> moments = weights.stream().map(ParameterValues::values).toList();
    TrainingState state =
        new TrainingState(
            steps,
            0.25,
            7.25,
            1e-8,
            50_000,
            Double.POSITIVE_INFINITY,
            null,
            "",
            3,
            0.3,
            1e-3,
            1,
            new OptimizerState(812, moments, moments));
    return new SavedTraining(
        state,
        new KeptLosses(
            2,
            0.3,
            4,
            List.of(
                new KeptLosses.Bucket(2, 1, 0.1, 0, 0.3),
                new KeptLosses.Bucket(2, 0, Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY),
                new KeptLosses.Bucket(1, 4, 0.1 + 0.2, 4, 0.1 + 0.2))));
  }

  private static ParameterValues values(String name, int... shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) Math.sin(i + shape.length);
    }
    return new ParameterValues(name, shape, values);
  }
}
