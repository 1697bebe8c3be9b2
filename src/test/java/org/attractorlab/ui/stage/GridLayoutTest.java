package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridLayoutTest {
  @ParameterizedTest
  @CsvSource({"64, 700, 450", "16, 700, 450", "256, 700, 450", "100, 300, 900", "1, 500, 500"})
  void allCellsLieInsideThePictureAndApart(int count, int width, int height) {
    GridLayout layout = GridLayout.fit(count, 28, 28, width, height, 3, 2);
    assertThat(layout.fitsInto(width, height)).isTrue();
    for (int cell = 0; cell < count; cell++) {
      assertThat(layout.x(cell)).isNotNegative();
      assertThat(layout.x(cell) + layout.cellWidth()).isLessThanOrEqualTo(width);
      assertThat(layout.y(cell) + layout.cellHeight()).isLessThanOrEqualTo(height);
      if (cell % layout.columns() > 0) {
        assertThat(layout.x(cell)).isEqualTo(layout.x(cell - 1) + layout.cellWidth() + 2);
      }
    }
  }

  @Test
  void noOtherNumberOfColumnsWouldGiveLargerCells() {
    GridLayout layout = GridLayout.fit(64, 28, 28, 700, 450, 3, 2);
    for (int columns = 1; columns <= 64; columns++) {
      int rows = (64 + columns - 1) / columns;
      double side =
          Math.min((700.0 - 2 * (columns - 1)) / columns, (450.0 - 2 * (rows - 1)) / rows);
      assertThat(side).isLessThan(layout.cellWidth() + 1);
    }
  }

  @Test
  void aPointFindsItsCell() {
    GridLayout layout = GridLayout.fit(10, 28, 28, 400, 300, 3, 2);
    for (int cell = 0; cell < 10; cell++) {
      assertThat(layout.cellAt(layout.x(cell) + 1, layout.y(cell) + 1)).isEqualTo(cell);
    }
    assertThat(layout.cellAt(layout.left() - 1, layout.top() + 1)).isEqualTo(-1);
    assertThat(layout.cellAt(399, 299)).isEqualTo(-1);
  }

  @Test
  void aPictureTooSmallForTheFramesIsNoticed() {
    assertThat(GridLayout.fit(64, 28, 28, 20, 20, 3, 2).fitsInto(20, 20)).isFalse();
  }
}
