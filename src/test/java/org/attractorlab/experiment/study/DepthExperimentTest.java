package org.attractorlab.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.data.read.Progress;
import org.attractorlab.data.read.ReadOptions;
import org.attractorlab.dynamics.theory.DepthCell;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A cell of the study as an experiment of the engine, and series of networks. */
class DepthExperimentTest {
  private static final EngineThread ENGINE = new EngineThread((_, _) -> {});

  @AfterAll
  static void closeEngine() {
    ENGINE.close();
  }

  private static TrainingImages images(Experiment experiment) {
    return new ImageChooser(
            new Catalogue()
                .open(
                    experiment.images().set(),
                    ReadOptions.DEFAULT.withSize(experiment.images().size()),
                    Progress.NONE))
        .choose(experiment.images(), experiment.seed());
  }

  private static DepthSeries series(Experiment experiment) {
    return new DepthSeries(
        experiment, images(experiment), 60, (e, i) -> new ExperimentRun(e, i, ENGINE));
  }

  /** Double and single precision part slowly: the numbers are alike, not the same. */
  @Test
  void theOpenedCellIsTheSameTraining() throws InterruptedException {
    DepthCell cell = new DepthCell(3, 4, 3, 6, 2);
    Experiment experiment = DepthExperiment.of(cell);
    DepthCell.Result studied = cell.run(() -> false);
    DepthSeries.Point opened =
        series(experiment)
            .run(List.of(new DepthSeries.Member(6, experiment.network())), _ -> {}, () -> false)
            .getFirst();
    assertThat(opened.learned()).isTrue();
    assertThat(studied.interpolates()).isTrue();
    assertThat(opened.steps()).isCloseTo(studied.steps(), within(studied.steps() / 5));
    assertThat(opened.numbers().singularRatio()).isCloseTo(studied.ratio(), within(0.02));
    assertThat(opened.numbers().bound()).isEqualTo(cell.bound());
  }

  @Test
  void theCellsExperimentIsAFileLikeAllOthers() {
    Experiment experiment = DepthExperiment.of(new DepthCell(4, 16, 3, 8, 1));
    ExperimentJson json = new ExperimentJson();
    assertThat(json.read(json.write(experiment))).isEqualTo(experiment);
    assertThat(experiment.name()).isEqualTo("conv-depth-s4-f16-k3-l8-seed1");
  }

  @Test
  void deeperNetworksComeOneAfterTheOther() throws InterruptedException {
    Experiment experiment = DepthExperiment.of(new DepthCell(3, 4, 3, 2, 1));
    TrainingImages images = images(experiment);
    List<DepthSeries.Member> members =
        DepthSeries.byDepth(experiment.network(), images.set().shape(), List.of(1, 8));
    List<DepthSeries.Point> points = new ArrayList<>();
    series(experiment).run(members, points::add, () -> false);
    assertThat(points).extracting(p -> p.member().depth()).containsExactly(1, 8);
    // One layer copies its input, eight know the image better than the input.
    assertThat(points.getFirst().answers().identity()).isCloseTo(1, within(0.01));
    assertThat(points.getLast().answers().identity()).isLessThan(0.9);
    assertThat(points.getLast().answers().constant())
        .isGreaterThan(points.getFirst().answers().constant());
  }

  @Test
  void aSeriesIsCancelled() {
    Experiment experiment = DepthExperiment.of(new DepthCell(4, 4, 3, 2, 1));
    List<DepthSeries.Member> members = List.of(new DepthSeries.Member(2, experiment.network()));
    assertThatThrownBy(() -> series(experiment).run(members, _ -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void twinsHaveTheSameNumberOfLayers() {
    List<DepthSeries.Member> twins = DepthSeries.withStrideAndWithout(2, 8);
    assertThat(((Convolutional) twins.get(0).network()).layers()).isEqualTo(4);
    assertThat(((Downsampling) twins.get(1).network()).levels()).isEqualTo(2);
  }
}
