package org.attractorlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SprayTest {
  private final Spray spray = new Spray(2, new Random(1));

  /** The map halves everything. */
  private static float[] halved(float[] points) {
    float[] images = new float[points.length];
    for (int i = 0; i < points.length; i++) {
      images[i] = points[i] / 2;
    }
    return images;
  }

  private void carry() {
    float[] points = spray.points();
    spray.carry(points, halved(points));
  }

  @Test
  void aStepAppliesTheMapOnceToEveryParticle() {
    float[] before = spray.points();
    carry();

    spray.step();

    assertThat(spray.points()).containsExactly(halved(before), within(0f));
    assertThat(spray.waits()).isTrue();
  }

  @Test
  void backUndoesTheLastSteps() {
    float[] before = spray.points();
    for (int i = 0; i < 2; i++) {
      carry();
      spray.step();
    }

    spray.back();
    spray.back();
    spray.back();

    assertThat(spray.points()).containsExactly(before, within(0f));
  }

  @Test
  void nothingMovesWhereTheMapIsNotKnownYet() {
    double x = spray.coordinate(3, 0, 0);

    spray.advance(0.4);
    assertThat(spray.coordinate(3, 0, 0)).isEqualTo(x);

    spray.step();
    assertThat(spray.coordinate(3, 0, 0)).isEqualTo(x);
  }

  @Test
  void aParticleGoesStraightFromXToItsImage() {
    spray.restart();
    float[] from = spray.points();
    carry();

    spray.advance(0.25);

    assertThat(spray.coordinate(7, 1, 0)).isCloseTo(0.875 * from[15], within(1e-6));
    assertThat(spray.coordinate(7, 1, 0.25)).isCloseTo(from[15], within(1e-6));
  }

  @Test
  void particlesAtRestBeginAnewInTheWindow() {
    for (int i = 0; i < 40; i++) {
      carry();
      spray.advance(1);
    }

    float[] points = spray.points();
    int far = 0;
    for (float coordinate : points) {
      assertThat(Math.abs(coordinate)).isLessThanOrEqualTo(1.25f);
      far += Math.abs(coordinate) > 0.3 ? 1 : 0;
    }
    assertThat(far).isPositive();
  }

  @Test
  void particlesThatDivergeBeginAnew() {
    float[] points = spray.points();
    float[] images = new float[points.length];
    java.util.Arrays.fill(images, Float.POSITIVE_INFINITY);
    spray.carry(points, images);

    spray.advance(1);

    for (float coordinate : spray.points()) {
      assertThat(Math.abs(coordinate)).isLessThanOrEqualTo(1.25f);
    }
  }
}
