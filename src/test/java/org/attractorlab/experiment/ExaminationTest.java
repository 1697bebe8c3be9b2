package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.StopReason;
import org.attractorlab.training.TrainingSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What theory says about networks that a run has trained. */
class ExaminationTest {
  private static final EngineThread ENGINE = new EngineThread();
  private static final TrainingSettings DESCENT =
      new TrainingSettings(OptimizerKind.NESTEROV, 2, 0, 1e-10, 20_000, null);
  private static final TrainingSettings ADAM =
      new TrainingSettings(OptimizerKind.ADAM, 1e-3, 0, 1e-8, 20_000, null);

  @AfterAll
  static void closeEngine() {
    ENGINE.close();
  }

  @Test
  void theSpectrumOfADeepNetworkIsConfirmed() throws InterruptedException {
    Examination examination = examined(6, true, Initialization.Scheme.LECUN_UNIFORM, ADAM);
    assertThat(examination.shallow()).isNull();
    assertThat(examination.checks())
        .extracting(CheckResult::name)
        .containsExactly(
            "eigenpair-by-differences",
            "spectral-radius-in-the-narrowest-layer",
            "eigenpair-by-backward-pass");
    assertAllPass(examination);
  }

  @Test
  void withoutBiasAHomogeneousNetworkHasTheEigenvalueOneAlongItsImages()
      throws InterruptedException {
    Examination examination = examined(4, false, Initialization.Scheme.LECUN_UNIFORM, ADAM);
    CheckResult along =
        examination.checks().stream()
            .filter(check -> check.name().equals("eigenvalue-along-x"))
            .findFirst()
            .orElseThrow();
    assertThat(along.predicted()).isEqualTo(1);
    assertThat(along.threshold()).isLessThan(0.01);
    assertAllPass(examination);
  }

  @Test
  void aSingleLayerFromZeroIsAtItsLimit() throws InterruptedException {
    for (boolean bias : new boolean[] {false, true}) {
      Examination examination = examined(1, bias, Initialization.Scheme.ZERO, DESCENT);
      assertThat(examination.shallow().rank()).isEqualTo(3);
      assertThat(examination.checks())
          .extracting(CheckResult::name)
          .contains("span-residual", "shallow-limit", "shallow-rank");
      assertAllPass(examination);
    }
  }

  @Test
  void aSingleLayerFromARandomStartKeepsWhatIsOutsideOfTheSpan() throws InterruptedException {
    Examination examination = examined(1, false, Initialization.Scheme.LECUN_UNIFORM, DESCENT);
    assertThat(examination.shallow().outside()).isGreaterThan(1);
    assertThat(examination.checks())
        .extracting(CheckResult::name)
        .contains("shallow-limit")
        .doesNotContain("span-residual");
    assertAllPass(examination);
  }

  /** Adam scales each weight by itself, and so leaves the span. */
  @Test
  void ofAnOptimizerThatLeavesTheSpanNothingIsPredicted() throws InterruptedException {
    Examination examination = examined(1, false, Initialization.Scheme.ZERO, ADAM);
    assertThat(examination.shallow()).isNotNull();
    assertThat(examination.checks())
        .extracting(CheckResult::name)
        .doesNotContain("shallow-limit", "span-residual");
  }

  private static void assertAllPass(Examination examination) {
    assertThat(examination.checks())
        .allSatisfy(check -> assertThat(check.pass()).as(check.toString()).isTrue());
  }

  private static Examination examined(
      int layers, boolean bias, Initialization.Scheme start, TrainingSettings training)
      throws InterruptedException {
    Experiment small = ExperimentRunTest.experiment();
    Experiment experiment =
        new Experiment(
            "examined",
            "Examined",
            7,
            small.device(),
            small.images(),
            new FullyConnected(
                layers, 48, Activation.LEAKY_RELU, bias, new Initialization(start, 1)),
            training,
            small.iteration(),
            small.probes());
    try (ExperimentRun run = new ExperimentRun(experiment, ExperimentRunTest.images(), ENGINE)) {
      run.train();
      Snapshot end =
          ExperimentRunTest.await(run, s -> s.state() == RunState.FINISHED && s.resting());
      assertThat(end.stopReason()).isEqualTo(StopReason.LOSS_REACHED);
      return Examination.of(run, end.weakest());
    }
  }
}
