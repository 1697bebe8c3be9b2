package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that an independent program, in another language, found for the same theorems. */
class ReferenceTablesTest {
  @ParameterizedTest
  @EnumSource(
      names = {"LINEAR", "RELU", "SELU", "TANH", "SIGMOID", "SOFTPLUS", "SWISH", "COSID", "SINE"})
  void oneExampleAgreesWithBothTables(Activation activation) {
    Nonlinearity phi = Nonlinearity.of(activation);
    assertAgree(new OneExampleCheck(List.of(phi), 20, 0.1, true), 2);
    assertAgree(new OneExampleCheck(List.of(phi), 400, 0.02, true), 2);
  }

  @ParameterizedTest
  @CsvSource({"30, 1", "30, 2", "30, 5"})
  void infiniteWidthAgreesWithItsTable(int size, int count) {
    assertAgree(new InfiniteWidthCheck(size, count), 18);
  }

  /** The measurement in so many dimensions takes long: here only the formula and the table. */
  @ParameterizedTest
  @CsvSource({"30, 15", "100, 20"})
  void theFormulaOfInfiniteWidthAgreesWithItsTable(int size, int count) {
    double[] lengths = {0.1, 0.3, 1, 2, 3, 5, 10, 30, 100};
    InfiniteWidth theory = new InfiniteWidth(new InfiniteWidthCheck(size, count).directions());
    double[] table = ReferenceTables.infiniteWidth(size, count);
    assertThat(table).hasSize(lengths.length);
    for (int i = 0; i < table.length; i++) {
      assertThat(theory.worstRadius(lengths[i]))
          .as("length %s", lengths[i])
          .isCloseTo(table[i], within(ReferenceTables.infiniteWidthTolerance(count)));
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

  private static void assertAgree(TheoremCheck check, int rows) {
    List<CheckResult> results = check.run();
    assertThat(results).hasSize(rows).allMatch(CheckResult::pass);
    assertThat(results).filteredOn(row -> row.name().endsWith("-table")).hasSize(rows / 2);
  }
}
