package org.attractorlab.dynamics.depth;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.Arnoldi;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Eigenpair;
import org.attractorlab.dynamics.spectrum.Jacobian;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Reach;
import org.attractorlab.network.ReceptiveField;
import org.jspecify.annotations.Nullable;

/**
 * What the theory of depth says of a network, and what is measured of its matrix: A itself where it
 * is linear, else the Jacobian at a training image.
 *
 * @param field how much of the image a pixel sees
 * @param bound layers needed at least to memorize, ⌈(s − 1)/⌊k/2⌋⌉; null where layers are no
 *     convolutions of stride 1
 * @param forcedZeros share of the matrix that must be 0, in [0, 1]
 * @param linear whether there is one matrix, the same everywhere
 * @param singularRatio σ_{n+1}/σ_n for n training images, σ₂/σ₁ for one: near 0 where only they are
 *     known, near 1 for copying; NaN where it is not finite
 * @param cosine of a linear network: the median over Gaussian inputs of the largest |cos| between
 *     output and a training image; else null
 * @param nearOne how many of the leading eigenvalues lie within 0.01 of 1; of a linear network that
 *     reproduces its n training images at least n
 * @param nextEigenvalue |λ_{n+1}|
 * @param leading the leading eigenvalues with their vectors
 */
public record DepthNumbers(
    ReceptiveField field,
    @Nullable Integer bound,
    double forcedZeros,
    boolean linear,
    double singularRatio,
    @Nullable Double cosine,
    int nearOne,
    double nextEigenvalue,
    List<Eigenpair> leading) {
  private static final int PROBES = 200;
  private static final double NEAR = 0.01;

  /** Eigenvectors that are kept to be shown. */
  private static final int SHOWN = 6;

  /** Vectors that Arnoldi's basis may have. */
  private static final int MOST = 200;

  public DepthNumbers {
    leading = List.copyOf(leading);
  }

  /**
   * Measures a network; seconds for large ones.
   *
   * @param map the network's
   * @param image the training image at which the Jacobian is taken
   */
  public static DepthNumbers of(
      Architecture architecture, TrainingImages images, DifferentiableMap map, int image) {
    ImageShape shape = images.set().shape();
    boolean linear = isLinear(architecture);
    Jacobian jacobian = map.jacobian(Vectors.doubles(images.image(image)));
    int n = linear ? images.count() : 1;
    List<Eigenpair> eigen = leading(jacobian, n);
    return new DepthNumbers(
        architecture.receptiveField(shape),
        bound(architecture, shape),
        Reach.of(architecture, shape).forcedZeros(),
        linear,
        singularRatio(jacobian, n),
        linear ? cosine(jacobian, images) : null,
        (int) eigen.stream().filter(DepthNumbers::isNearOne).count(),
        eigen.size() > n ? eigen.get(n).value().modulus() : 0,
        eigen.subList(0, Math.min(SHOWN, eigen.size())));
  }

  /** Whether a network is one matrix, the same everywhere, but for a constant image. */
  public static boolean isLinear(Architecture architecture) {
    return Linearity.isLinear(architecture);
  }

  /** The layers needed at least to memorize; null where layers are no convolutions of stride 1. */
  public static @Nullable Integer bound(Architecture architecture, ImageShape shape) {
    return architecture instanceof Convolutional network
        ? ReceptiveField.layersToCover(Math.max(shape.height(), shape.width()), network.kernel())
        : null;
  }

  private static List<Eigenpair> leading(Jacobian jacobian, int n) {
    try {
      return Arnoldi.leading(jacobian, Math.max(SHOWN, n + 1), MOST + n).pairs();
    } catch (ArithmeticException _) {
      return List.of();
    }
  }

  private static boolean isNearOne(Eigenpair pair) {
    return Math.hypot(pair.value().real() - 1, pair.value().imaginary()) < NEAR;
  }

  private static double singularRatio(Jacobian jacobian, int n) {
    try {
      List<Eigenpair> squares = Arnoldi.leading(jacobian.gram(), n + 1, MOST + n).pairs();
      return squares.size() <= n
          ? 0
          : Math.sqrt(squares.get(n).value().modulus() / squares.get(n - 1).value().modulus());
    } catch (ArithmeticException _) {
      return Double.NaN;
    }
  }

  private static double cosine(Jacobian matrix, TrainingImages images) {
    double[][] known =
        Arrays.stream(images.images()).map(Vectors::doubles).toArray(double[][]::new);
    RandomGenerator random = SeededRandom.of(17);
    double[] cosines = new double[PROBES];
    for (int i = 0; i < PROBES; i++) {
      double[] output = matrix.times(gaussian(matrix.size(), random));
      double length = Vectors.norm(output);
      cosines[i] =
          Arrays.stream(known)
              .mapToDouble(x -> Math.abs(Vectors.dot(output, x)) / (length * Vectors.norm(x)))
              .max()
              .orElseThrow();
    }
    Arrays.sort(cosines);
    return (cosines[PROBES / 2 - 1] + cosines[PROBES / 2]) / 2;
  }

  private static double[] gaussian(int size, RandomGenerator random) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }
}
