package org.attractorlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.VectorField;
import org.junit.jupiter.api.Test;

class StreamLinesTest {
  private interface Map {
    double[] of(double x, double y);
  }

  private static VectorField field(Map map) {
    PlaneGrid grid = PlaneGrid.of(40, 40);
    float[] images = new float[2 * grid.cells()];
    for (int cell = 0; cell < grid.cells(); cell++) {
      double[] image = map.of(grid.middleX(cell), grid.middleY(cell));
      images[2 * cell] = (float) image[0];
      images[2 * cell + 1] = (float) image[1];
    }
    return new VectorField(grid, images);
  }

  @Test
  void linesOfAShiftGoStraightInItsDirection() {
    List<float[]> lines = StreamLines.of(field((x, y) -> new double[] {x + 0.1, y}));

    assertThat(lines).hasSizeGreaterThan(10);
    for (float[] line : lines) {
      for (int i = 2; i < line.length; i += 2) {
        assertThat(line[i]).isGreaterThan(line[i - 2]);
        assertThat(line[i + 1]).isCloseTo(line[1], within(1e-4f));
      }
    }
  }

  @Test
  void linesOfATurnKeepTheirDistanceFromTheMiddle() {
    List<float[]> lines = StreamLines.of(field((x, y) -> new double[] {x - 0.2 * y, y + 0.2 * x}));

    assertThat(lines).isNotEmpty();
    for (float[] line : lines) {
      double radius = Math.hypot(line[0], line[1]);
      for (int i = 0; i < line.length; i += 2) {
        assertThat(Math.hypot(line[i], line[i + 1])).isCloseTo(radius, within(0.02));
      }
    }
  }

  @Test
  void whereNothingMovesThereAreNoLines() {
    assertThat(StreamLines.of(field((x, y) -> new double[] {x, y}))).isEmpty();
  }
}
