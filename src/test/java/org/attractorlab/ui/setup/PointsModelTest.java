package org.attractorlab.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.data.points.PointShape;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.TestExperiments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointsModelTest {
  private final Laboratory lab =
      new Laboratory(
          (choice, _, _) -> choice.points().toTrainingImages(),
          FakeRun::new,
          Runnable::run,
          Runnable::run,
          Runnable::run);
  private final PointsModel model = new PointsModel(lab);

  @BeforeEach
  void open() {
    lab.open(TestExperiments.sixPoints());
  }

  private Points points() {
    return lab.experimentProperty().get().images().points();
  }

  @Test
  void pointsOfAnExperimentAreByHand() {
    assertThat(model.laid().get()).isEqualTo(PointsModel.Laid.BY_HAND);
    assertThat(model.count().get()).isEqualTo(6);
  }

  @Test
  void aShapeLaysTheUsualNumberAndTheRunGoesOnWithThem() {
    var run = lab.runProperty().get();

    model.laid().set(PointsModel.Laid.SPIRAL);

    assertThat(points()).isEqualTo(PointShape.SPIRAL.points(20, 7));
    assertThat(model.count().get()).isEqualTo(20);
    assertThat(lab.runProperty().get()).isSameAs(run);
    assertThat(lab.imagesProperty().get().count()).isEqualTo(20);
  }

  @Test
  void anotherNumberLaysTheSameShapeAnew() {
    model.laid().set(PointsModel.Laid.RING);
    model.count().set(5);

    assertThat(points()).isEqualTo(PointShape.RING.points(5, 7));
    assertThat(model.laid().get()).isEqualTo(PointsModel.Laid.RING);
  }

  @Test
  void aSmallerNumberByHandKeepsTheFirstAndALargerOneAddsSome() {
    Points six = points();

    model.count().set(4);
    assertThat(points().coordinates()).isEqualTo(six.coordinates().subList(0, 4));

    model.count().set(9);
    assertThat(points().count()).isEqualTo(9);
    assertThat(points().coordinates().subList(0, 4)).isEqualTo(six.coordinates().subList(0, 4));
  }

  @Test
  void aPointMovedByHandMakesTheShapeOneByHand() {
    model.laid().set(PointsModel.Laid.RING);

    lab.points(Points.of(new double[][] {{0, 0}, {0.5, 0.5}}));

    assertThat(model.laid().get()).isEqualTo(PointsModel.Laid.BY_HAND);
    assertThat(model.count().get()).isEqualTo(2);
  }

  @Test
  void pointsOfTheLineNeedANewRun() {
    var run = lab.runProperty().get();

    model.laid().set(PointsModel.Laid.LINE);

    assertThat(points().dimensions()).isEqualTo(1);
    assertThat(lab.runProperty().get()).isNotSameAs(run);
    assertThat(lab.experimentProperty().get().images()).isEqualTo(ImageChoice.of(points()));
  }
}
