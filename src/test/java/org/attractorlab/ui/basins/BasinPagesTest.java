package org.attractorlab.ui.basins;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;

class BasinPagesTest {
  private final TestLab test = new TestLab();

  @Test
  void recoveryIsMeasuredOnDemandAndForgottenWhenTheWeightsChange() {
    RecoveryModel model = new RecoveryModel(test.lab());
    model.pulse();
    assertThat(model.measurableProperty().get()).isTrue();
    assertThat(test.run().commands()).doesNotContain("recoveryCurve");
    model.measure();
    model.pulse();
    assertThat(model.resultsProperty().get()).hasSize(10);
    assertThat(model.progressProperty().get()).isNegative();
    test.run().step();
    test.lab().takeSnapshot();
    model.pulse();
    assertThat(model.resultsProperty().get()).isEmpty();
  }

  @Test
  void whileTrainingNothingCanBeMeasured() {
    RecoveryModel recovery = new RecoveryModel(test.lab());
    GalleryModel gallery = new GalleryModel(test.lab());
    test.run().train();
    test.lab().takeSnapshot();
    recovery.pulse();
    recovery.measure();
    gallery.measure();
    assertThat(recovery.measurableProperty().get()).isFalse();
    assertThat(gallery.measurableProperty().get()).isFalse();
    assertThat(test.run().commands()).doesNotContain("measure");
  }

  @Test
  void theGalleryShowsWhereAllStartsEndedButAtTrainingImages() {
    GalleryModel model = new GalleryModel(test.lab());
    assertThat(model.foundProperty().get()).isNull();
    model.measure();
    assertThat(model.progressProperty().get()).isZero();
    test.lab().takeSnapshot();
    assertThat(model.progressProperty().get()).isNegative();
    assertThat(model.foundProperty().get().starts()).isEqualTo(768);
    assertThat(model.foundProperty().get().settled()).isEqualTo(36);
    assertThat(model.foundProperty().get().repeating()).isEqualTo(6);
    assertThat(model.foundProperty().get().ends().attractors()).hasSize(2);
  }
}
