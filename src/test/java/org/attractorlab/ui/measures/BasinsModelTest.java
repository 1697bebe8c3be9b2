package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.attractorlab.ui.chart.SharesChart.Row;
import org.junit.jupiter.api.Test;

class BasinsModelTest {
  private FakeRun run;
  private final Laboratory laboratory =
      new Laboratory(
          (_, _, _) -> TestImages.first(10),
          (experiment, images) -> run = new FakeRun(experiment, images),
          Runnable::run,
          Runnable::run,
          Runnable::run);
  private final BasinsModel model = new BasinsModel(laboratory);

  @Test
  void measuringShowsWhatTheRunFound() {
    laboratory.open(TestExperiments.tenShapes());
    assertThat(model.resultProperty().get()).isNull();
    assertThat(model.rows()).isEmpty();
    model.measure();
    assertThat(model.measuringProperty().get()).isTrue();
    laboratory.takeSnapshot();
    assertThat(model.measuringProperty().get()).isFalse();
    assertThat(model.resultProperty().get().toTrainingImage()).isEqualTo(240);
    model.kindProperty().set(StartKind.NOISE);
    assertThat(model.resultProperty().get().spurious()).isEqualTo(16);
  }

  @Test
  void whileTrainingThereIsNothingToMeasure() {
    laboratory.open(TestExperiments.tenShapes());
    run.train();
    laboratory.takeSnapshot();
    assertThat(model.measurableProperty().get()).isFalse();
    model.measure();
    assertThat(run.commands()).doesNotContain("probe");
  }

  @Test
  void everyStartIsInExactlyOneRow() {
    int[] counts = new int[40];
    counts[3] = 50;
    counts[39] = 20;
    counts[7] = 5;
    ProbeResult measured = new ProbeResult(100, 75, counts, 10, 8, 4, 3, 20);
    var rows = BasinsModel.rows(measured, TestImages.first(40));
    assertThat(rows.stream().mapToInt(Row::count).sum()).isEqualTo(100);
    assertThat(rows).extracting(Row::image).contains(3, 7, 39);
    assertThat(rows).extracting(Row::name).contains("4  Bar", "16 other images", "in a cycle");
  }

  @Test
  void howManyAreReachedIsCountedByImage() {
    ProbeResult measured = new ProbeResult(9, 9, new int[] {4, 0, 5}, 0, 0, 0, 0, 3);
    assertThat(BasinsModel.different(measured)).isEqualTo(2);
  }
}
