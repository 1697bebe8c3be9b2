package org.attractorlab.dynamics.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.OrbitEnd;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final float[][] IMAGES = {
    {0, 0, 0, 0.2f}, {1, 0.1f, 0, 0}, {0.3f, 0.9f, 0.8f, 0}, {0.5f, 0.5f, 0, 1}
  };
  private static final Plane PLANE = Plane.through(IMAGES[0], IMAGES[1], IMAGES[2]);

  @Test
  void basinsInAPlaneAreTheCellsTheyAreKnownToBe() {
    Voronoi map = new Voronoi(IMAGES);
    int size = 32;
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Slice slice = new Slice(map, manager, PLANE, size, IMAGES, 100, 0.01, _ -> true)) {
      double progress = 0;
      while (slice.advance()) {
        assertThat(slice.progress()).isBetween(progress, 1.0);
        progress = slice.progress();
      }
      SliceMap basins = slice.map();
      assertThat(basins.stride()).isEqualTo(1);
      assertThat(progress).isEqualTo(1);
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          double[] point = slice.point(row, column);
          float[] image = PLANE.image(point[0], point[1]);
          assertThat(basins.end(row, column))
              .isEqualTo(new OrbitEnd.AtTrainingImage(map.nearest(image)));
          assertThat(basins.arrival(row, column)).isBetween(0, 12);
        }
      }
    }
  }

  @Test
  void aCoarsePictureIsThereBeforeTheFineOne() {
    Voronoi map = new Voronoi(IMAGES);
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Slice slice = new Slice(map, manager, PLANE, 64, IMAGES, 100, 0.01, _ -> true)) {
      while (slice.progress() < 16.0 / 4096) {
        assertThat(slice.advance()).isTrue();
      }
      SliceMap coarse = slice.map();
      for (int row = 0; row < 64; row++) {
        for (int column = 0; column < 64; column++) {
          assertThat(coarse.end(row, column))
              .isEqualTo(coarse.end(row / 16 * 16, column / 16 * 16))
              .isInstanceOf(OrbitEnd.AtTrainingImage.class);
        }
      }
    }
  }

  @Test
  void thePlaneGoesThroughItsThreeImages() {
    double[][] corners = PLANE.corners();
    for (int i = 0; i < 3; i++) {
      float[] image = PLANE.image(corners[i][0], corners[i][1]);
      double[] shares = PLANE.barycentric(corners[i][0], corners[i][1]);
      for (int j = 0; j < 4; j++) {
        assertThat(image[j]).isCloseTo(IMAGES[i][j], within(1e-6f));
      }
      for (int j = 0; j < 3; j++) {
        assertThat(shares[j]).isCloseTo(i == j ? 1 : 0, within(1e-9));
      }
    }
  }

  @Test
  void coordinatesLeadToAnImageAndBack() {
    double[] point = PLANE.nearest(PLANE.image(0.37, -0.21));
    assertThat(point[0]).isCloseTo(0.37, within(1e-6));
    assertThat(point[1]).isCloseTo(-0.21, within(1e-6));
    double[] shares = PLANE.barycentric(0.37, -0.21);
    float[] image = PLANE.image(0.37, -0.21);
    for (int j = 0; j < 4; j++) {
      double mixed = shares[0] * IMAGES[0][j] + shares[1] * IMAGES[1][j] + shares[2] * IMAGES[2][j];
      assertThat((double) image[j]).isCloseTo(mixed, within(1e-6));
    }
  }

  @Test
  void distancesInThePlaneAreRmsDistancesOfImages() {
    float[] a = PLANE.image(0.1, 0.2);
    float[] b = PLANE.image(0.4, 0.6);
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      sum += Math.pow((double) a[j] - b[j], 2);
    }
    assertThat(Math.sqrt(sum / 4)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void theWindowHoldsTheTriangleWithAMargin() {
    double[] corner = PLANE.window();
    for (double[] point : PLANE.corners()) {
      for (int axis = 0; axis < 2; axis++) {
        double place = (point[axis] - corner[axis]) / PLANE.side();
        assertThat(place).isBetween(0.16, 0.84);
      }
    }
  }

  @Test
  void imagesOnALineHaveNoPlane() {
    float[] middle = {0.5f, 0.05f, 0, 0.1f};
    assertThatThrownBy(() -> Plane.through(IMAGES[0], IMAGES[1], middle))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> Plane.through(IMAGES[0], IMAGES[0], IMAGES[1]))
        .isInstanceOf(UnusableInput.class);
  }
}
