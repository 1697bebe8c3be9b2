package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;

/** The loop's rules, with a learner whose losses are written down. */
class TrainingLoopTest {
  /** Its "weight" is the number of updates made; the loss is looked up by it. */
  private static final class Scripted implements Learner {
    private final double[] losses;
    private final List<int[]> batches = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private int weight;
    private int kept;
    private boolean vanishing;
    private boolean closed;

    Scripted(double... losses) {
      this.losses = losses;
    }

    @Override
    public double loss() {
      return losses[Math.min(weight, losses.length - 1)];
    }

    @Override
    public double differentiate(int... images) {
      batches.add(images);
      return loss();
    }

    @Override
    public boolean gradientVanishes() {
      return vanishing;
    }

    @Override
    public void update(double rate) {
      rates.add(rate);
      weight++;
    }

    @Override
    public OptimizerState optimizerState() {
      return new OptimizerState(weight, List.of(), List.of());
    }

    @Override
    public void optimizerState(OptimizerState state) {
      weight = state.steps();
    }

    @Override
    public void keep() {
      kept = weight;
    }

    @Override
    public void restore() {
      weight = kept;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static TrainingSettings settings(int batch, double target, int steps) {
    return new TrainingSettings(OptimizerKind.ADAM, 0.1, batch, target, steps, null);
  }

  private static TrainingLoop loop(Scripted learner, TrainingSettings settings) {
    return new TrainingLoop(_ -> learner, new float[4][1], settings, 1);
  }

  private static void runToTheEnd(TrainingLoop loop) {
    for (int i = 0; i < 10_000 && loop.stopReason().isEmpty(); i++) {
      loop.step();
    }
  }

  @Test
  void aStepTellsTheLossBeforeItsUpdate() {
    Scripted learner = new Scripted(5, 4, 3);
    TrainingLoop loop = loop(learner, settings(0, 0, 100));
    assertThat(loop.loss()).isNaN();
    assertThat(loop.step()).isEqualTo(new Step(1, 5, null));
    assertThat(loop.step()).isEqualTo(new Step(2, 4, null));
    assertThat(learner.weight).isEqualTo(2);
  }

  @Test
  void atTheTargetTheWeightsStayThoseOfTheLossTold() {
    Scripted learner = new Scripted(5, 4, 1);
    TrainingLoop loop = loop(learner, settings(0, 1, 100));
    runToTheEnd(loop);
    assertThat(loop.stopReason()).contains(StopReason.LOSS_REACHED);
    assertThat(loop.steps()).isEqualTo(2);
    assertThat(loop.loss()).isEqualTo(learner.loss()).isEqualTo(1);
    assertThat(loop.step()).isEqualTo(new Step(2, 1, StopReason.LOSS_REACHED));
    assertThat(learner.weight).isEqualTo(2);
  }

  @Test
  void afterAReachedTargetResumingTrainsOnWithoutIt() {
    Scripted learner = new Scripted(5, 1, 0.5, 0.2);
    TrainingLoop loop = loop(learner, settings(0, 1, 100));
    runToTheEnd(loop);
    loop.resume();
    assertThat(loop.stopReason()).isEmpty();
    loop.step();
    loop.step();
    assertThat(loop.stopReason()).isEmpty();
    assertThat(loop.loss()).isEqualTo(0.5);
  }

  @Test
  void atTheLastStepTheLossIsThatOfTheWeightsAsTheyAre() {
    Scripted learner = new Scripted(5, 4, 3, 2);
    TrainingLoop loop = loop(learner, settings(0, 0, 2));
    runToTheEnd(loop);
    assertThat(loop.stopReason()).contains(StopReason.STEPS_REACHED);
    assertThat(loop.steps()).isEqualTo(2);
    assertThat(loop.loss()).isEqualTo(3);
    loop.resume();
    runToTheEnd(loop);
    assertThat(loop.steps()).isEqualTo(4);
  }

  @Test
  void aTargetMetExactlyAtTheLastStepCountsAsReached() {
    TrainingLoop loop = loop(new Scripted(5, 4, 1), settings(0, 1, 2));
    runToTheEnd(loop);
    assertThat(loop.stopReason()).contains(StopReason.LOSS_REACHED);
  }

  @Test
  void timeRunsOut() {
    Scripted learner = new Scripted(5);
    TrainingLoop loop =
        loop(learner, new TrainingSettings(OptimizerKind.ADAM, 0.1, 0, 0, 1000000, 1e-9));
    loop.step();
    loop.step();
    assertThat(loop.stopReason()).contains(StopReason.TIME_REACHED);
    assertThat(loop.seconds()).isPositive();
    assertThat(learner.weight).isEqualTo(1);
  }

  @Test
  void stoppingByHandLastsUntilResumed() {
    Scripted learner = new Scripted(5);
    TrainingLoop loop = loop(learner, settings(0, 0, 100));
    loop.step();
    loop.stop();
    loop.step();
    assertThat(loop.stopReason()).contains(StopReason.STOPPED);
    assertThat(learner.weight).isEqualTo(1);
    loop.resume();
    loop.step();
    assertThat(learner.weight).isEqualTo(2);
  }

  @Test
  void theLearningRateHoldsFromTheNextStepOn() {
    Scripted learner = new Scripted(5);
    TrainingLoop loop = loop(learner, settings(0, 0, 100));
    loop.step();
    loop.learningRate(0.02);
    loop.step();
    assertThat(learner.rates).containsExactly(0.1, 0.02);
    assertThatThrownBy(() -> loop.learningRate(-1)).isInstanceOf(UnusableInput.class);
    assertThat(loop.learningRate()).isEqualTo(0.02);
  }

  @Test
  void aLossThatIsNoNumberBringsBackGoodWeightsAndAdvice() {
    Scripted learner = new Scripted(5, 4, 3, Double.NaN);
    TrainingLoop loop = loop(learner, settings(0, 0, 100));
    runToTheEnd(loop);
    assertThat(loop.stopReason()).contains(StopReason.DIVERGED);
    assertThat(learner.weight).isZero();
    assertThat(loop.loss()).isEqualTo(5);
    assertThat(loop.advice()).contains("learning rate").contains("1e-2");
  }

  @Test
  void weightsAreKeptOnlyWhileTheyAreGood() {
    double[] losses = new double[200];
    Arrays.fill(losses, 0, 60, 1);
    Arrays.fill(losses, 60, 130, 9);
    Arrays.fill(losses, 130, 200, Double.POSITIVE_INFINITY);
    Scripted learner = new Scripted(losses);
    TrainingLoop loop = loop(learner, settings(0, 0, 1000));
    runToTheEnd(loop);
    assertThat(loop.stopReason()).contains(StopReason.DIVERGED);
    assertThat(learner.weight).isEqualTo(50);
    assertThat(loop.loss()).isEqualTo(1);
  }

  @Test
  void aNetworkWhoseFirstAnswersAreNoNumbersIsToldToStartSmaller() {
    TrainingLoop loop = loop(new Scripted(Double.NaN), settings(0, 0, 100));
    loop.step();
    assertThat(loop.stopReason()).contains(StopReason.DIVERGED);
    assertThat(loop.advice()).contains("gain");
    assertThat(loop.steps()).isZero();
  }

  @Test
  void weightsWithoutGradientAreExplainedAndTrainingGoesOn() {
    Scripted learner = new Scripted(5);
    learner.vanishing = true;
    TrainingLoop loop = loop(learner, settings(0, 0, 100));
    assertThat(loop.advice()).isEmpty();
    loop.step();
    assertThat(loop.stopReason()).isEmpty();
    assertThat(loop.advice()).contains("initialization");
  }

  @Test
  void miniBatchesCompareTheTargetWithAllImagesOnceAnEpoch() {
    Scripted learner = new Scripted(5, 1, 1, 1);
    TrainingLoop loop = loop(learner, settings(2, 1, 100));
    runToTheEnd(loop);
    assertThat(loop.steps()).isEqualTo(2);
    assertThat(loop.stopReason()).contains(StopReason.LOSS_REACHED);
    assertThat(learner.batches).hasSize(2).allMatch(batch -> batch.length == 2);
  }

  @Test
  void aFullBatchAsksForAllImagesAtOnce() {
    Scripted learner = new Scripted(5);
    loop(learner, settings(0, 0, 100)).step();
    assertThat(learner.batches).containsExactly(new int[0]);
  }

  @Test
  void closingClosesTheLearner() {
    Scripted learner = new Scripted(5);
    loop(learner, settings(0, 0, 100)).close();
    assertThat(learner.closed).isTrue();
  }
}
