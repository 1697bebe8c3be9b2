package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.experiment.report.Comparison;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;

class CompareModelTest {
  private final TestLab test = new TestLab();
  private final CompareModel model = new CompareModel(test.lab());

  private void train(int steps) {
    test.lab().train();
    test.run().advance(steps);
    test.lab().takeSnapshot();
  }

  @Test
  void nothingThatWasNotTrainedIsPinned() {
    model.pin();

    assertThat(model.pinnedProperty().get()).isNull();
    assertThat(test.notices().getLast().text()).startsWith("There is nothing to pin yet");
  }

  @Test
  void thePinnedRunStaysWhileTheOtherOneGoesOn() {
    train(20);
    model.pin();
    train(30);
    model.look();

    assertThat(model.pinnedProperty().get().snapshot().step()).isEqualTo(20);
    assertThat(model.presentProperty().get().snapshot().step()).isEqualTo(50);
    assertThat(model.comparisonProperty().get().settings()).isEmpty();
    assertThat(model.comparisonProperty().get().outcomes())
        .contains(new Comparison.Row("training steps", "20", "50"));
  }

  @Test
  void aRunOfAnotherExperimentDiffersInItsSettings() {
    train(FakeRun.LAST_STEP);
    test.run().measure();
    test.lab().takeSnapshot();
    model.pin();
    test.lab().edit(Change.count(3));
    test.lab().takeSnapshot();
    model.look();

    assertThat(model.comparisonProperty().get().settings())
        .containsExactly(new Comparison.Row("images.count", "10", "3"));
    assertThat(model.pinnedProperty().get().images().count()).isEqualTo(10);
    assertThat(model.pinnedProperty().get().snapshot().stored()).hasSize(10);
    assertThat(model.comparisonProperty().get().outcomes())
        .contains(new Comparison.Row("stored training images", "9 of 10", "–"));
  }

  @Test
  void onlyTheLastFrameOfTheFilmIsKept() {
    train(FakeRun.LAST_STEP);
    model.pin();

    assertThat(test.lab().snapshotProperty().get().film()).hasSizeGreaterThan(1);
    assertThat(model.pinnedProperty().get().snapshot().film())
        .containsExactly(test.lab().snapshotProperty().get().film().getLast());
  }

  @Test
  void afterUnpinningNothingIsCompared() {
    train(20);
    model.pin();

    model.unpin();

    assertThat(model.pinnedProperty().get()).isNull();
    assertThat(model.presentProperty().get()).isNull();
    assertThat(model.comparisonProperty().get()).isNull();
  }
}
