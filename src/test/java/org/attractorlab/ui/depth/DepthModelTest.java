package org.attractorlab.ui.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;

class DepthModelTest {
  private final TestLab test = new TestLab();
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final DepthModel model = new DepthModel(test.lab(), work::add, Runnable::run);

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    model.pulse(false);
    assertThat(work).isEmpty();
    model.pulse(true);
    assertThat(work).hasSize(1);
    assertThat(model.progressProperty().get()).isZero();
  }

  @Test
  void answersNumbersAndMatrixAreThereInTheEndOnceForTheSameWeights() {
    model.pulse(true);
    work.remove().run();
    DepthModel.Found found = model.foundProperty().get();
    assertThat(found.answers().answers()).hasSize(16);
    assertThat(found.numbers()).isNotNull();
    assertThat(found.matrix().size()).isEqualTo(784);
    model.pulse(true);
    assertThat(work).isEmpty();
    assertThat(model.progressProperty().get()).isEqualTo(-1);
  }

  @Test
  void otherWeightsEndWhatIsUnderWay() {
    model.pulse(true);
    test.run().step();
    test.lab().takeSnapshot();
    model.pulse(true);
    assertThat(work).hasSize(2);
    work.remove().run();
    assertThat(model.foundProperty().get()).isNull();
    work.remove().run();
    assertThat(model.foundProperty().get().step()).isEqualTo(1);
  }

  @Test
  void whileTrainingTheLastResultStays() {
    model.pulse(true);
    work.remove().run();
    DepthModel.Found found = model.foundProperty().get();
    test.run().train();
    test.run().advance(5);
    test.lab().takeSnapshot();
    model.pulse(true);
    assertThat(work).isEmpty();
    assertThat(model.foundProperty().get()).isSameAs(found);
  }
}
