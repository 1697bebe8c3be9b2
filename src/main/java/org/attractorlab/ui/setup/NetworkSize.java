package org.attractorlab.ui.setup;

import java.util.List;
import java.util.stream.LongStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.MemoryEstimate;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.LayerShape;
import org.jspecify.annotations.Nullable;

/**
 * How large a network is.
 *
 * @param widths the sizes of input, hidden layers and output
 * @param parameters their number
 * @param ratio parameters by numbers of the training images, n · d
 * @param bytes that training needs
 * @param fits whether this machine has so many
 */
record NetworkSize(long[] widths, long parameters, double ratio, long bytes, boolean fits) {
  /** Before anything is known. */
  static final NetworkSize UNKNOWN = new NetworkSize(new long[0], 0, 0, 0, true);

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
    long[] widths =
        LongStream.concat(
                LongStream.of(layers.getFirst().inSize()),
                layers.stream().mapToLong(LayerShape::outSize))
            .toArray();
    long bytes = experiment.network().trainingBytes(shape, images.count());
    return new NetworkSize(
        widths,
        experiment.network().parameters(shape),
        experiment.network().overparameterization(shape, images.count()),
        bytes,
        MemoryEstimate.ofThisMachine(bytes).fits());
  }

  /** {@code 784 – 11 × 256 – 784}; equal neighbours are counted. */
  String shape() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < widths.length) {
      int to = from + 1;
      boolean end = from == 0 || from == widths.length - 1;
      while (!end && to < widths.length - 1 && widths[to] == widths[from]) {
        to++;
      }
      text.append(from == 0 ? "" : " – ").append(to - from > 1 ? to - from + " × " : "");
      text.append(widths[from]);
      from = to;
    }
    return text.toString();
  }
}
