package org.attractorlab.dynamics.depth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.TrainingImages;

/**
 * What a network makes of images that it has not learned, in one step: does it copy them, or answer
 * with what it knows? After Zhang, Bengio, Hardt, Mozer, Singer, "Identity Crisis" (2020), who
 * measure the correlation of the output with the input (the identity) and with the one training
 * image (the constant).
 *
 * @param answers in the order of their kinds
 */
public record ProbeGrid(List<Answer> answers) {
  private static final int EACH = 4;

  /**
   * One input and what came of it.
   *
   * @param identity correlation of output and input, in [−1, 1]; NaN where it has none
   * @param constant largest correlation of the output with a training image
   */
  public record Answer(
      ProbeKind kind, float[] input, float[] output, double identity, double constant) {}

  public ProbeGrid {
    answers = List.copyOf(answers);
  }

  /**
   * Feeds the probes to a network; the same ones for the same images.
   *
   * @param f one step of the network
   */
  public static ProbeGrid of(TrainingImages images, UnaryOperator<float[]> f) {
    List<Answer> answers = new ArrayList<>();
    for (ProbeKind kind : ProbeKind.values()) {
      for (float[] input : inputs(kind, images)) {
        float[] output = f.apply(input);
        answers.add(
            new Answer(
                kind,
                input,
                output,
                Correlations.of(output, input),
                nearest(output, images.images())));
      }
    }
    return new ProbeGrid(answers);
  }

  private static double nearest(float[] output, float[][] images) {
    return Arrays.stream(images)
        .mapToDouble(image -> Correlations.of(output, image))
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }

  /** The mean correlation with the input over a kind of probes; NaN where there are none. */
  public double identity(ProbeKind kind) {
    return mean(answers.stream().filter(a -> a.kind() == kind).mapToDouble(Answer::identity));
  }

  /** The mean correlation with the nearest training image over a kind of probes. */
  public double constant(ProbeKind kind) {
    return mean(answers.stream().filter(a -> a.kind() == kind).mapToDouble(Answer::constant));
  }

  /** The mean correlation with the input over all probes. */
  public double identity() {
    return mean(answers.stream().mapToDouble(Answer::identity));
  }

  /** The mean correlation with the nearest training image over all probes. */
  public double constant() {
    return mean(answers.stream().mapToDouble(Answer::constant));
  }

  private static double mean(DoubleStream values) {
    return values.filter(Double::isFinite).average().orElse(Double.NaN);
  }

  private static List<float[]> inputs(ProbeKind kind, TrainingImages images) {
    ImageShape shape = images.set().shape();
    return switch (kind) {
      case OTHER_IMAGES -> others(images);
      case BLENDS -> blends(images);
      case SHAPES -> shapes(shape);
      case NOISE -> noise(shape.size());
    };
  }

  /** Spread over the set, because sets are often sorted by class. */
  private static List<float[]> others(TrainingImages images) {
    int[] unseen = images.unseen();
    List<float[]> others = new ArrayList<>();
    int count = Math.min(EACH, unseen.length);
    for (int i = 0; i < count; i++) {
      others.add(images.set().image(unseen[(int) ((i + 0.5) * unseen.length / count)]));
    }
    return others;
  }

  /** Each of the others with the first training image, half and half. */
  private static List<float[]> blends(TrainingImages images) {
    float[] known = images.image(0);
    List<float[]> blends = new ArrayList<>();
    for (float[] other : others(images)) {
      for (int i = 0; i < other.length; i++) {
        other[i] = (other[i] + known[i]) / 2;
      }
      blends.add(other);
    }
    return blends;
  }

  private static List<float[]> noise(int size) {
    RandomGenerator random = SeededRandom.of(20);
    List<float[]> noise = new ArrayList<>();
    for (int n = 0; n < EACH; n++) {
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = random.nextFloat();
      }
      noise.add(values);
    }
    return noise;
  }

  /** Whether a place is bright; row and column in (0, 1). */
  private interface Drawing {
    double at(double row, double column);
  }

  private static List<float[]> shapes(ImageShape shape) {
    List<Drawing> drawings =
        List.of(
            (row, column) -> Math.hypot(row - 0.5, column - 0.5) < 0.3 ? 1 : 0,
            (row, column) -> {
              double far = Math.max(Math.abs(row - 0.5), Math.abs(column - 0.5));
              return far > 0.25 && far < 0.4 ? 1 : 0;
            },
            (row, column) -> (int) (6 * (row + column)) % 2,
            (_, column) -> column);
    return drawings.stream().map(drawing -> drawn(drawing, shape)).toList();
  }

  private static float[] drawn(Drawing drawing, ImageShape shape) {
    float[] values = new float[shape.size()];
    int pixels = shape.height() * shape.width();
    for (int i = 0; i < values.length; i++) {
      double row = (i % pixels / shape.width() + 0.5) / shape.height();
      double column = (i % shape.width() + 0.5) / shape.width();
      values[i] = (float) drawing.at(row, column);
    }
    return values;
  }
}
