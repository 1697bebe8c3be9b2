package org.attractorlab.ui.setup;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.MemoryEstimate;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.ReceptiveField;
import org.jspecify.annotations.Nullable;

/**
 * How large a network is.
 *
 * @param shapes of the input and of what each layer gives: units, or channels, height, width
 * @param field how much of an image a pixel of the output sees
 * @param parameters their number
 * @param ratio parameters by numbers of the training images, n · d
 * @param bytes that training needs
 * @param fits whether this machine has so many
 */
record NetworkSize(
    List<List<Integer>> shapes,
    ReceptiveField field,
    long parameters,
    double ratio,
    long bytes,
    boolean fits) {
  /** Before anything is known. */
  static final NetworkSize UNKNOWN =
      new NetworkSize(List.of(), new ReceptiveField(0, 0, false), 0, 0, 0, true);

  static NetworkSize of(@Nullable Experiment experiment, @Nullable TrainingImages images) {
    if (experiment == null || images == null) {
      return UNKNOWN;
    }
    ImageShape shape = images.set().shape();
    List<LayerShape> layers;
    try {
      layers = experiment.network().layers(shape);
    } catch (UnusableInput _) {
      // The run says why such images cannot pass.
      return UNKNOWN;
    }
    List<List<Integer>> shapes = new ArrayList<>();
    shapes.add(layers.getFirst().in());
    layers.forEach(layer -> shapes.add(layer.out()));
    long bytes = experiment.network().trainingBytes(shape, images.count());
    return new NetworkSize(
        shapes,
        experiment.network().receptiveField(shape),
        experiment.network().parameters(shape),
        experiment.network().overparameterization(shape, images.count()),
        bytes,
        MemoryEstimate.ofThisMachine(bytes).fits());
  }

  /** Whether the layers keep the pixels of images apart. */
  boolean ofImages() {
    return !shapes.isEmpty() && shapes.getFirst().size() == 3;
  }

  /**
   * {@code 784 – 11 × 256 – 784}, or channels @ pixels, {@code 1@28×28 – 19 × 32@28×28 – 1@28×28};
   * equal neighbours are counted.
   */
  String shape() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < shapes.size()) {
      int to = from + 1;
      boolean end = from == 0 || from == shapes.size() - 1;
      while (!end && to < shapes.size() - 1 && shapes.get(to).equals(shapes.get(from))) {
        to++;
      }
      text.append(from == 0 ? "" : " – ").append(to - from > 1 ? to - from + " × " : "");
      text.append(name(shapes.get(from)));
      from = to;
    }
    return text.toString();
  }

  private static String name(List<Integer> shape) {
    return shape.size() == 1
        ? shape.getFirst().toString()
        : "%d@%d×%d".formatted(shape.get(0), shape.get(1), shape.get(2));
  }
}
