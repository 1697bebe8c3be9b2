package org.attractorlab.ui.setup;

import java.util.stream.IntStream;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.training.OptimizerKind;
import org.jspecify.annotations.Nullable;

/**
 * How large a network is.
 *
 * @param widths of input, hidden layers and output
 * @param parameters their number
 * @param ratio parameters by numbers of the training images, n · d
 * @param bytes of the parameters, their gradients and what the optimizer remembers of each
 */
record NetworkSize(int[] widths, long parameters, double ratio, long bytes) {
  /** Before anything is known. */
  static final NetworkSize UNKNOWN = new NetworkSize(new int[0], 0, 0, 0);

  static NetworkSize of(@Nullable Experiment experiment, @Nullable TrainingImages images) {
    if (experiment == null || images == null) {
      return UNKNOWN;
    }
    int d = images.set().shape().size();
    int[] widths =
        switch (experiment.network()) {
          case FullyConnected f ->
              IntStream.rangeClosed(0, f.layers())
                  .map(i -> i == 0 || i == f.layers() ? d : f.width())
                  .toArray();
        };
    boolean bias =
        switch (experiment.network()) {
          case FullyConnected f -> f.bias();
        };
    long parameters = 0;
    for (int i = 1; i < widths.length; i++) {
      parameters += ((long) widths[i - 1] + (bias ? 1 : 0)) * widths[i];
    }
    double data = (double) images.count() * d;
    long bytes = Float.BYTES * parameters * copies(experiment.training().optimizer());
    return new NetworkSize(widths, parameters, parameters / data, bytes);
  }

  private static int copies(OptimizerKind optimizer) {
    return switch (optimizer) {
      case GRADIENT_DESCENT -> 2;
      case MOMENTUM, NESTEROV, RMSPROP -> 3;
      case ADAM, ADAMW -> 4;
    };
  }

  /** {@code 784 – 11 × 256 – 784}. */
  String shape() {
    if (widths.length < 2) {
      return "";
    }
    int hidden = widths.length - 2;
    String ends = widths[0] + " – %s" + widths[widths.length - 1];
    return ends.formatted(
        hidden == 0 ? "" : (hidden == 1 ? "" : hidden + " × ") + widths[1] + " – ");
  }
}
