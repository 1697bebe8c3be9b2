package org.attractorlab.ui.basins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.experiment.FollowedStarts;
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
    GalleryModel gallery = new GalleryModel(test.lab(), Runnable::run, Runnable::run);
    test.run().train();
    test.lab().takeSnapshot();
    recovery.pulse();
    gallery.pulse();
    recovery.measure();
    gallery.measure();
    assertThat(recovery.measurableProperty().get()).isFalse();
    assertThat(gallery.measurableProperty().get()).isFalse();
    assertThat(test.run().commands()).noneMatch(c -> c.startsWith("follow"));
  }

  @Test
  void theGalleryFollowsNoiseCorruptedAndUnseenStarts() {
    GalleryModel model = new GalleryModel(test.lab(), Runnable::run, Runnable::run);
    model.measure();
    model.pulse();
    // 256 of noise, 256 corrupted, and all 190 images that were not chosen.
    assertThat(test.run().commands()).contains("follow 702");
    assertThat(model.foundProperty().get().starts()).isEqualTo(702);
    assertThat(model.foundProperty().get().settled()).isEqualTo(176);
    assertThat(model.foundProperty().get().attractors()).isNotEmpty();
    model.pulse();
    assertThat(model.progressProperty().get()).isNegative();
  }

  @Test
  void endsThatAreOneImageAreOneAttractorTheMostFrequentFirst() {
    OrbitEnd settled = new OrbitEnd.Spurious();
    OrbitEnd home = new OrbitEnd.AtTrainingImage(0);
    FollowedStarts ends =
        new FollowedStarts(
            List.of(settled, home, settled, settled),
            new float[][] {{0.9f}, {0}, {0.3f}, {0.3001f}});
    GalleryModel.Found found =
        GalleryModel.gallery(ends, 0.01, point -> new LocalStability(point[0], 1, true));
    assertThat(found.settled()).isEqualTo(3);
    assertThat(found.attractors()).extracting(a -> a.count()).containsExactly(2, 1);
    assertThat(found.attractors().getFirst().stability().spectralRadius()).isEqualTo(0.3f);
  }
}
