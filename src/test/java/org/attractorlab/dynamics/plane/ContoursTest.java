package org.attractorlab.dynamics.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final PlaneGrid GRID = PlaneGrid.of(50, 40);

  @Test
  void aCircleIsOneClosedLine() {
    float[] values = new float[GRID.cells()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = (float) Math.hypot(GRID.middleX(cell), GRID.middleY(cell));
    }
    List<float[]> lines = Contours.at(GRID, values, 0.8);
    assertThat(lines).hasSize(1);
    float[] line = lines.getFirst();
    assertThat(line[0]).isEqualTo(line[line.length - 2]);
    assertThat(line[1]).isEqualTo(line[line.length - 1]);
    double length = 0;
    for (int i = 0; i < line.length; i += 2) {
      assertThat(Math.hypot(line[i], line[i + 1])).isCloseTo(0.8, within(0.01));
      length += i == 0 ? 0 : Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
    }
    assertThat(length).isCloseTo(2 * Math.PI * 0.8, within(0.05));
  }

  @Test
  void twoHalvesHaveOneLineBetweenThem() {
    int[] labels = new int[GRID.cells()];
    for (int cell = 0; cell < labels.length; cell++) {
      labels[cell] = GRID.middleX(cell) < 0 ? 4 : 7;
    }
    List<float[]> lines = Contours.between(GRID, labels);
    assertThat(lines).hasSize(1);
    float[] line = lines.getFirst();
    for (int i = 0; i < line.length; i += 2) {
      assertThat((double) line[i]).isCloseTo(0, within(1e-6));
    }
    assertThat(line).hasSize(2 * 40);
  }

  @Test
  void threePartsMeetInAPoint() {
    int[] labels = new int[GRID.cells()];
    for (int cell = 0; cell < labels.length; cell++) {
      labels[cell] = GRID.middleX(cell) < 0 ? 0 : GRID.middleY(cell) < 0 ? 1 : 2;
    }
    assertThat(Contours.between(GRID, labels)).hasSize(3);
  }

  @Test
  void nothingDiffersNoLine() {
    assertThat(Contours.between(GRID, new int[GRID.cells()])).isEmpty();
    assertThat(Contours.at(GRID, new float[GRID.cells()], 1)).isEmpty();
  }

  @Test
  void nearestPointsAgreeWithBasinsThatAreTheirCells() {
    float[][] data = {{-1, 0}, {1, 0}};
    Basins basins = new Basins(KnownMap.cubic(), GRID, data, 400, 0.01);
    while (basins.advance()) {}
    assertThat(NearestPoints.agreement(basins.map(), data)).isEqualTo(1);
    assertThat(NearestPoints.agreement(basins.map(), new float[][] {{1, 0}, {-1, 0}})).isZero();
  }
}
