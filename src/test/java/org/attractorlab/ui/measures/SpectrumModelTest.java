package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.junit.jupiter.api.Test;

class SpectrumModelTest {
  private FakeRun run;
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Laboratory laboratory =
      new Laboratory(
          (_, _, _) -> TestImages.first(10),
          (experiment, images) -> run = new FakeRun(experiment, images),
          Runnable::run,
          Runnable::run,
          Runnable::run);
  private final SpectrumModel model = new SpectrumModel(laboratory, work::add, Runnable::run);

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    laboratory.open(TestExperiments.tenShapes());
    assertThat(work).isEmpty();
    model.want(true);
    assertThat(work).hasSize(1);
    assertThat(model.computingProperty().get()).isTrue();
    work.remove().run();
    assertThat(model.computingProperty().get()).isFalse();
    assertThat(model.foundProperty().get().image()).isZero();
    assertThat(model.foundProperty().get().spectrum().eigenvalues()).hasSize(4);
  }

  @Test
  void ofManyChoicesOnlyTheLastIsComputedAfterTheOneUnderWay() {
    look();
    model.chosenProperty().set(1);
    model.chosenProperty().set(2);
    model.chosenProperty().set(7);
    work.remove().run();
    assertThat(work).hasSize(1);
    work.remove().run();
    assertThat(model.foundProperty().get().image()).isEqualTo(7);
    assertThat(work).isEmpty();
  }

  @Test
  void whatIsKnownIsNotComputedAgainUntilTheWeightsChange() {
    look();
    work.remove().run();
    model.chosenProperty().set(1);
    work.remove().run();
    model.chosenProperty().set(0);
    assertThat(work).isEmpty();
    assertThat(model.foundProperty().get().image()).isZero();
    run.step();
    laboratory.takeSnapshot();
    assertThat(work).hasSize(1);
    work.remove().run();
    assertThat(model.foundProperty().get().step()).isEqualTo(1);
  }

  @Test
  void aSpectrumOfWeightsThatHaveChangedMeanwhileIsNotShown() {
    look();
    run.step();
    laboratory.takeSnapshot();
    work.remove().run();
    assertThat(model.foundProperty().get()).isNull();
    work.remove().run();
    assertThat(model.foundProperty().get().step()).isEqualTo(1);
  }

  @Test
  void whileTrainingNothingIsComputed() {
    laboratory.open(TestExperiments.tenShapes());
    run.train();
    laboratory.takeSnapshot();
    model.want(true);
    assertThat(work).isEmpty();
  }

  @Test
  void whileTrainingASpectrumIsComputedWhenImagesAreMeasured() {
    laboratory.open(TestExperiments.tenShapes());
    model.want(true);
    work.remove().run();
    run.train();
    run.advance(7);
    run.measureLive();
    laboratory.takeSnapshot();
    assertThat(work).hasSize(1);
    run.advance(5);
    laboratory.takeSnapshot();
    work.remove().run();
    assertThat(model.foundProperty().get().step()).isEqualTo(7);
  }

  @Test
  void thePointsAreTheImagesAndWhereOrbitsSettledBesides() {
    look();
    work.remove().run();
    run.measure();
    laboratory.takeSnapshot();
    assertThat(
            SpectrumModel.points(
                laboratory.imagesProperty().get(), laboratory.snapshotProperty().get()))
        .hasSize(12);
    model.chosenProperty().set(11);
    work.remove().run();
    assertThat(model.foundProperty().get().image()).isEqualTo(11);
  }

  @Test
  void eigenvaluesAreNamedWithTwoDigits() {
    assertThat(SpectrumMeasure.name(new org.attractorlab.dynamics.spectrum.Eigenvalue(-0.5, 0)))
        .isEqualTo("−0.50");
    assertThat(SpectrumMeasure.name(new org.attractorlab.dynamics.spectrum.Eigenvalue(0.71, -0.2)))
        .isEqualTo("0.71 ± 0.20i");
  }

  private void look() {
    laboratory.open(TestExperiments.tenShapes());
    model.want(true);
  }
}
