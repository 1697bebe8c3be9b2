package org.attractorlab.dynamics.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final float[][] IMAGES = {{0.3f}, {0.7f}};

  @Test
  void theShareThatComesBackIsThatOfTheNoise() {
    // From 0.3 to beyond the border at 0.5 are 0.2: P(noise > 0.2) at level 0.2 is 1 − Φ(1).
    RecoveryResult result = recovery(new Voronoi(IMAGES), IMAGES, 2000, 0.2);
    double expected = 0.8413447;
    assertThat(result.shares()[0]).isCloseTo(expected, within(0.03));
    assertThat(result.shares()[1]).isCloseTo(expected, within(0.03));
    assertThat(result.right()).isCloseTo(expected, within(0.02));
    assertThat(result.any()).isEqualTo(1);
    assertThat(result.noiseLevel()).isEqualTo(0.2);
  }

  @Test
  void whatDoesNotAttractIsNotRecovered() {
    SelfMap away = x -> x.sub(0.3).mul(1.1).add(0.3);
    RecoveryResult result = recovery(away, new float[][] {{0.3f}}, 50, 0.1);
    assertThat(result.right()).isZero();
    assertThat(result.any()).isZero();
  }

  @Test
  void equalImagesAreOneMemory() {
    float[][] images = {{0.3f}, {0.7f}, {0.3f}};
    RecoveryResult result = recovery(new Voronoi(images), images, 20, 0.01);
    assertThat(result.shares()).containsExactly(1, 1, 1);
  }

  @Test
  void recoveryFallsWithTheNoise() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        RecoveryCurve curve =
            new RecoveryCurve(new Voronoi(IMAGES), manager, IMAGES, 500, 50, 0.01, 7)) {
      while (curve.advance()) {
        assertThat(curve.progress()).isLessThanOrEqualTo(1);
      }
      List<RecoveryResult> results = curve.results();
      assertThat(results.stream().map(RecoveryResult::noiseLevel))
          .containsExactlyElementsOf(RecoveryCurve.LEVELS);
      assertThat(results.getFirst().right()).isEqualTo(1);
      assertThat(results.getLast().right()).isLessThan(0.65);
      for (int i = 1; i < results.size(); i++) {
        assertThat(results.get(i).right()).isLessThan(results.get(i - 1).right() + 0.03);
      }
    }
  }

  @Test
  void spuriousEndsAreGatheredAndTheMostFrequentIsFirst() {
    OrbitEnd spurious = new OrbitEnd.Spurious();
    List<OrbitEnd> ends =
        List.of(spurious, spurious, new OrbitEnd.AtTrainingImage(0), spurious, spurious);
    float[][] points = {{0.9f}, {0.2f}, {0.2f}, {0.2004f}, {0.1995f}};
    List<SpuriousAttractor> found =
        SpuriousAttractor.among(
            ends, points, 0.01, 10, point -> new LocalStability(point[0], 2, true));
    assertThat(found).extracting(SpuriousAttractor::count).containsExactly(3, 1);
    assertThat(found.getFirst().image()).containsExactly(0.2f);
    assertThat(found.getFirst().stability().spectralRadius()).isEqualTo(0.2f);
    assertThat(SpuriousAttractor.among(ends, points, 0.01, 1, _ -> new LocalStability(0, 0, true)))
        .hasSize(1);
  }

  private static RecoveryResult recovery(SelfMap map, float[][] images, int each, double noise) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Recovery recovery = new Recovery(map, manager, images, each, noise, 60, 0.01, 7)) {
      while (recovery.advance()) {
        assertThat(recovery.progress()).isLessThanOrEqualTo(1);
      }
      return recovery.result();
    }
  }
}
