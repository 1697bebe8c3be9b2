package org.attractorlab.dynamics.theory;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.dynamics.spectrum.DenseSpectrum;
import org.attractorlab.dynamics.spectrum.FullyConnectedMap;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * A sequence x_1 → x_2 → … → x_n → x_1 is a stable cycle if the spectral radius of J(x_n) ⋯ J(x_1)
 * is below 1, the same wherever one begins; orbits then come closer by that factor every round
 * (Radhakrishnan, Belkin, Uhler 2020). The network has random hidden units and the output layer of
 * least norm that maps each frame to the next.
 */
final class CycleCheck implements TheoremCheck {
  private static final int D = 12;
  private static final int WIDTH = 60;
  private static final int FRAMES = 4;

  private final Nonlinearity activation;

  CycleCheck(Nonlinearity activation) {
    this.activation = activation;
  }

  @Override
  public String title() {
    return "Sequences";
  }

  @Override
  public String statement() {
    return "A sequence is a stable cycle if the product of its Jacobians has a spectral radius"
        + " below 1; orbits come closer by that factor every round.";
  }

  @Override
  public List<CheckResult> run() {
    RandomNumbers random = new RandomNumbers(16);
    double[][] frames = random.uniform(FRAMES, D, -1, 1);
    FullyConnectedMap map = network(frames, random);
    double[][] cycle = new double[FRAMES][];
    cycle[0] = settle(map, frames[0], 400);
    for (int i = 1; i < FRAMES; i++) {
      cycle[i] = map.apply(cycle[i - 1]);
    }
    double radius = productRadius(map, cycle, 0);
    double spread = 0;
    for (int phase = 1; phase < FRAMES; phase++) {
      spread = Math.max(spread, Math.abs(productRadius(map, cycle, phase) - radius));
    }
    return List.of(
        CheckResult.of(
            "cycle-visits-frames",
            "sequence of 4: RMS of the cycle from its frames",
            0,
            Matrices.distance(cycle, frames) / Math.sqrt(FRAMES * D),
            1e-5),
        CheckResult.of(
            "cycle-phase", "sequence of 4: ρ of the product, spread over phases", 0, spread, 1e-8),
        CheckResult.of(
            "cycle-contraction",
            "sequence of 4: factor by which orbits come closer each round",
            radius,
            contraction(map, cycle[0], random.direction(D)),
            0.01));
  }

  private FullyConnectedMap network(double[][] frames, RandomNumbers random) {
    double[][] incoming = random.gaussian(WIDTH, D, 0.35);
    double[][] features = new double[FRAMES][];
    for (int i = 0; i < FRAMES; i++) {
      features[i] = Matrices.times(incoming, frames[i]);
      for (int j = 0; j < WIDTH; j++) {
        features[i][j] = activation.value(features[i][j]);
      }
    }
    Span span = new Span(features);
    double[][] outgoing = new double[D][WIDTH];
    for (int unit = 0; unit < WIDTH; unit++) {
      double[] direction = new double[WIDTH];
      direction[unit] = 1;
      double[] coefficients = span.coefficients(direction);
      for (int i = 0; i < FRAMES; i++) {
        for (int row = 0; row < D; row++) {
          outgoing[row][unit] += frames[(i + 1) % FRAMES][row] * coefficients[i];
        }
      }
    }
    return new FullyConnectedMap(
        List.of(Matrices.weight(0, incoming), Matrices.weight(1, outgoing)), activation);
  }

  private static double[] settle(FullyConnectedMap map, double[] start, int rounds) {
    double[] x = start;
    for (int step = 0; step < rounds * FRAMES; step++) {
      x = map.apply(x);
    }
    return x;
  }

  private static double productRadius(FullyConnectedMap map, double[][] cycle, int phase) {
    DMatrixRMaj product = map.jacobian(cycle[phase]).matrix();
    for (int i = 1; i < FRAMES; i++) {
      DMatrixRMaj next = new DMatrixRMaj(D, D);
      CommonOps_DDRM.mult(map.jacobian(cycle[(phase + i) % FRAMES]).matrix(), product, next);
      product = next;
    }
    return DenseSpectrum.radius(product);
  }

  /** The mean factor over the rounds in which the distance falls from 10⁻⁴ to 10⁻¹⁰. */
  private static double contraction(FullyConnectedMap map, double[] point, double[] direction) {
    double[] x = point.clone();
    Vectors.addScaled(x, 1e-2, direction);
    List<Double> distances = new ArrayList<>();
    for (int round = 0; round < 100_000; round++) {
      double[] difference = x.clone();
      Vectors.addScaled(difference, -1, point);
      double distance = Vectors.norm(difference);
      if (distance < 1e-10) {
        break;
      }
      if (distance < 1e-4) {
        distances.add(distance);
      }
      x = settle(map, x, 1);
    }
    int rounds = distances.size() - 1;
    return Math.pow(distances.getLast() / distances.getFirst(), 1.0 / rounds);
  }
}
