package org.attractorlab.dynamics.theory;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.RandomImages;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.InitialParameters;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ReceptiveField;

/**
 * One linear convolutional autoencoder of the study of depth: trained on one random image by Adam
 * until the loss is {@value #TARGET}, it either knows that image (every output is a multiple of it)
 * or has learned to copy.
 *
 * @param side s of the image
 * @param kernel k of the filters
 * @param seed decides image, start and probes
 */
public record DepthCell(int side, int filters, int kernel, int layers, int seed) {
  /** The loss that counts as reproducing the image. */
  public static final double TARGET = 1e-10;

  public static final int MOST_STEPS = 20_000;

  /** Times the first loss: Adam leaves a plateau so fast that deep networks explode. */
  private static final double DIVERGED = 1000;

  /** Of Adam. */
  public static final double RATE = 2e-3;

  private static final int PROBES = 200;

  /**
   * What one training gave.
   *
   * @param loss mean squared error at the end
   * @param zeros share of the entries of A that are exactly 0, in [0, 1]
   * @param ratio σ₂/σ₁ of A: 0 where it has rank one, 1 for the identity
   * @param cosine median over random inputs of |cos| between output and training image: 1 where
   *     everything becomes that image
   */
  public record Result(int steps, double loss, double zeros, double ratio, double cosine) {
    /** Whether the image is reproduced; else the rest says little. */
    public boolean interpolates() {
      return loss <= TARGET;
    }
  }

  /** The network that is trained: linear, no bias, PyTorch's usual start. */
  public Convolutional architecture() {
    return new Convolutional(
        layers,
        filters,
        kernel,
        Activation.LINEAR,
        false,
        new Initialization(Initialization.Scheme.PYTORCH, 1));
  }

  /** The index of its image among the {@link RandomImages}. */
  public int image() {
    return seed - 1;
  }

  /** The layers needed at least so that no entry of A must be 0: ⌈(s − 1)/⌊k/2⌋⌉. */
  public int bound() {
    return ReceptiveField.layersToCover(side, kernel);
  }

  /**
   * The share of the entries of A that must be 0, because a layer carries a value ⌊k/2⌋ pixels far:
   * those whose pixels are further apart, by rows or by columns, than all layers together.
   */
  public double forcedZeros() {
    long near = 0;
    int reach = layers * (kernel / 2);
    for (int p = 0; p < side; p++) {
      near += Math.min(side - 1, p + reach) - Math.max(0, p - reach) + 1;
    }
    long all = (long) side * side;
    return (all * all - near * near) / (double) (all * all);
  }

  /**
   * Trains and measures; seconds, for many layers and filters a minute.
   *
   * @throws CancellationException soon after {@code cancelled} is true
   */
  public Result run(BooleanSupplier cancelled) {
    double[] image = Vectors.doubles(RandomImages.image(side, image()));
    LinearConvolutions network =
        new LinearConvolutions(
            side, InitialParameters.of(architecture(), new ImageShape(1, side, side), seed));
    double[][] gradient =
        Arrays.stream(network.weights()).map(w -> new double[w.length]).toArray(double[][]::new);
    Adam adam = new Adam(network.weights(), RATE);
    int steps = 0;
    double first = network.gradient(image, gradient);
    double loss = first;
    while (loss > TARGET && loss < DIVERGED * first && steps < MOST_STEPS) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      adam.step(gradient);
      steps++;
      loss = network.gradient(image, gradient);
    }
    return measure(network, image, steps, loss, SeededRandom.of(1000L * seed + side));
  }

  private static Result measure(
      LinearConvolutions network, double[] image, int steps, double loss, RandomGenerator random) {
    double[][] matrix = network.matrix();
    double zeros =
        Arrays.stream(matrix).flatMapToDouble(Arrays::stream).filter(a -> a == 0).count();
    double[] singular = Matrices.singularValues(matrix);
    double[] cosines = new double[PROBES];
    for (int i = 0; i < PROBES; i++) {
      double[] output = network.apply(noise(image.length, random));
      cosines[i] = Math.abs(Vectors.dot(output, image)) / Vectors.norm(output);
    }
    Arrays.sort(cosines);
    return new Result(
        steps,
        loss,
        zeros / (image.length * image.length),
        singular[1] / singular[0],
        (cosines[PROBES / 2 - 1] + cosines[PROBES / 2]) / 2);
  }

  private static double[] noise(int size, RandomGenerator random) {
    double[] noise = new double[size];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextGaussian();
    }
    return noise;
  }
}
