package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that an independent program, in another language, found for the same theorems. */
class ReferenceTablesTest {
  private static final double[] LENGTHS = {0.1, 0.3, 1, 2, 3, 5, 10, 30, 100};

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1",
    "RELU, 1",
    "SELU, 1",
    "TANH, 0.967155",
    "SIGMOID, 0.047403",
    "SOFTPLUS, 0.069177",
    "SWISH, 1.128014",
    "COSID, 0.129394",
    "SINE, 0.580380"
  })
  void twentyHiddenUnitsOnOneExample(Activation activation, double radius) {
    assertThat(measured(activation, 20, 0.1)).isCloseTo(radius, within(2e-3 * radius));
  }

  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1",
    "TANH, 0.998335",
    "SIGMOID, 0.0099",
    "SOFTPLUS, 0.0142",
    "SWISH, 1.0337",
    "COSID, 0.0212",
    "SINE, 0.9814"
  })
  void fourHundredHiddenUnitsOnOneExample(Activation activation, double radius) {
    assertThat(measured(activation, 400, 0.02)).isCloseTo(radius, within(1e-2 * radius));
  }

  /**
   * A single example has no direction that matters: the numbers must agree to every digit given.
   */
  @Test
  void infiniteWidthWithOneExample() {
    double[] table = {0.981, 0.861, 0.514, 0.409, 0.398, 0.411, 0.441, 0.476, 0.492};
    double[] curve = curve(30, 1);
    for (int i = 0; i < table.length; i++) {
      assertThat(curve[i]).isCloseTo(table[i], within(6e-4));
    }
  }

  /** With several, they depend on the random directions, in so many dimensions not by much. */
  @ParameterizedTest
  @CsvSource({
    "30, 2, '1.000 .992 .822 .581 .424 .401 .438 .475 .492'",
    "30, 5, '1.000 .994 .862 .656 .524 .399 .437 .475 .492'",
    "30, 15, '1.000 .998 .929 .788 .676 .526 .421 .470 .490'",
    "100, 20, '1.000 .996 .889 .711 .587 .436 .430 .473 .491'"
  })
  void infiniteWidthWithSeveralExamples(int size, int count, String table) {
    double[] curve = curve(size, count);
    String[] numbers = table.split(" ");
    for (int i = 0; i < numbers.length; i++) {
      assertThat(curve[i])
          .as("length %s", LENGTHS[i])
          .isCloseTo(Double.parseDouble(numbers[i]), within(0.04));
    }
  }

  @Test
  void theKernelsDerivativesAreThoseOfItsValues() {
    double h = 1e-6;
    InfiniteWidth.Kernel kernel = InfiniteWidth.Kernel.of(0.7, 1.3, 2.1);
    double byProduct =
        (InfiniteWidth.Kernel.of(0.7 + h, 1.3, 2.1).value()
                - InfiniteWidth.Kernel.of(0.7 - h, 1.3, 2.1).value())
            / (2 * h);
    // p = 1 + 2|x|², so a change of |x|² by h is one of p by 2h.
    double byFirst =
        (InfiniteWidth.Kernel.of(0.7, 1.3 + h, 2.1).value()
                - InfiniteWidth.Kernel.of(0.7, 1.3 - h, 2.1).value())
            / (4 * h);
    assertThat(kernel.byProduct()).isCloseTo(byProduct, within(1e-8));
    assertThat(kernel.byFirst()).isCloseTo(byFirst, within(1e-8));
  }

  @Test
  void theFormulaIsTheMeasuredRadius() {
    double u = 0.3;
    assertThat(OneExample.radius(Nonlinearity.of(Activation.TANH), u))
        .isCloseTo(u / (Math.cosh(u) * Math.sinh(u)), within(1e-12));
  }

  private static double measured(Activation activation, int width, double start) {
    List<CheckResult> results =
        new OneExampleCheck(List.of(Nonlinearity.of(activation)), width, start, true).run();
    Map<Boolean, List<CheckResult>> passed =
        results.stream().collect(Collectors.groupingBy(CheckResult::pass));
    assertThat(passed).containsOnlyKeys(true);
    return results.getFirst().measured();
  }

  private static double[] curve(int size, int count) {
    InfiniteWidth theory = new InfiniteWidth(new InfiniteWidthCheck(size, count).directions());
    double[] curve = new double[LENGTHS.length];
    for (int i = 0; i < curve.length; i++) {
      curve[i] = theory.worstRadius(LENGTHS[i]);
    }
    return curve;
  }
}
