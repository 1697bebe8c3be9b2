package org.attractorlab.dynamics.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.attractorlab.dynamics.spectrum.Nonlinearity;
import org.attractorlab.network.Activation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks pass on what is right and fail on what is wrong. */
class TheoremChecksTest {
  private static final Nonlinearity TANH = Nonlinearity.of(Activation.TANH);

  @Test
  void everyQuickCheckPasses() {
    assertThat(results(TheoremChecks.quick()))
        .allSatisfy(result -> assertThat(result.pass()).as(result.toString()).isTrue());
  }

  @Test
  @Tag("slow")
  void everyCheckPasses() {
    assertThat(results(TheoremChecks.all()))
        .allSatisfy(result -> assertThat(result.pass()).as(result.toString()).isTrue());
  }

  @Test
  void namesAreUniqueAndFitForFiles() {
    List<String> names = results(TheoremChecks.quick()).stream().map(CheckResult::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9.-]+"));
    assertThat(TheoremChecks.all())
        .allSatisfy(check -> assertThat(check.statement()).endsWith("."));
  }

  @Test
  void aCheckGivesTheSameNumbersEveryTime() {
    TheoremCheck check = new OneExampleCheck(List.of(TANH), 20, 0.1, true);
    assertThat(check.run()).isEqualTo(check.run());
  }

  @Test
  void whatIsNotANumberFails() {
    assertThat(CheckResult.of("x", "x", 0, Double.NaN, 1).pass()).isFalse();
    assertThat(CheckResult.of("x", "x", Double.NaN, 0, 1).pass()).isFalse();
    assertThat(CheckResult.of("x", "x", 1, 1.5, 0.5).pass()).isTrue();
    assertThat(CheckResult.of("x", "x", 1, 0.4, 0.5).pass()).isFalse();
  }

  @Test
  void aWrongDerivativeFailsTheChecksOfJacobians() {
    Nonlinearity wrong = broken(TANH, TANH.function(), x -> 0.99 * TANH.derivative(x));
    Nonlinearity relu = Nonlinearity.of(Activation.RELU);
    Nonlinearity wrongRelu = broken(relu, relu.function(), x -> x > 0 ? 1 : 1e-6);
    assertFails(new OneExampleCheck(List.of(wrong), 20, 0.1, true), "one-example-20-tanh");
    assertFails(new OneExampleCheck(List.of(wrong), 20, 0.1, true), "one-example-20-tanh-table");
    assertFails(new OneExampleCheck(List.of(wrong), 50, 0.05, false), "one-example-50-random-tanh");
    assertFails(new CycleCheck(wrong), "cycle-contraction");
    assertFails(new HomogeneityCheck(List.of(wrongRelu)), "homogeneous-relu");
  }

  @Test
  void aWrongValueFailsTheChecksOfShallowLayers() {
    Nonlinearity wrong = broken(Nonlinearity.of(Activation.LINEAR), x -> 1.001 * x, _ -> 1);
    assertFails(
        new LinearProjectionCheck(wrong),
        "linear-projection",
        "linear-random-start",
        "linear-one-example");
  }

  @Test
  void aTrainingThatDoesNotReachTheExamplesFailsTheNonlinearCheck() {
    Nonlinearity sigmoid = Nonlinearity.of(Activation.SIGMOID);
    Nonlinearity stuck = broken(sigmoid, sigmoid.function(), x -> x < 0.5 ? 1 : 1e-9);
    assertFails(new NonlinearSpanCheck(List.of(stuck)), "shallow-limit-sigmoid");
  }

  @Test
  void aHomogeneousMapWithAnOffsetFailsTheCheckOfHomogeneity() {
    Nonlinearity softplus = Nonlinearity.of(Activation.SOFTPLUS);
    assertFails(new HomogeneityCheck(List.of(softplus)), "homogeneous-softplus");
  }

  @Test
  void aWrongRadiusFailsTheChecksOfInfiniteWidthAndItsTable() {
    InfiniteWidthCheck wrong =
        new InfiniteWidthCheck(
            30, 1, directions -> l -> 1.01 * new InfiniteWidth(directions).worstRadius(l));
    assertFails(wrong, "infinite-width-30-1-1", "infinite-width-30-1-1-table");
  }

  @Test
  void slopesBeyondOneFailTheCheckOfTiedWeights() {
    assertFails(
        new TiedWeightsCheck(broken(TANH, TANH.function(), x -> 3 * TANH.derivative(x))),
        "tied-range");
  }

  private static Nonlinearity broken(
      Nonlinearity activation, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    return new Nonlinearity(activation.name(), value, derivative);
  }

  private static void assertFails(TheoremCheck check, String... names) {
    assertThat(check.run().stream().filter(result -> !result.pass()).map(CheckResult::name))
        .contains(names);
  }

  private static List<CheckResult> results(List<TheoremCheck> checks) {
    return checks.stream().flatMap(check -> check.run().stream()).toList();
  }
}
