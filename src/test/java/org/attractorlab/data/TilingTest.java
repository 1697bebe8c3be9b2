package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TilingTest {
  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;
  private static final int BLUE = 0xff0000ff;

  /** Two by two cells of 2 × 3 pixels, doubled, in a frame of 1, 2 apart: 18 × 14 pixels. */
  private final TileGrid grid = TileGrid.of(3, 2, new ImageShape(1, 2, 3), 2, 1, 2);

  private final Tiling tiling = new Tiling(grid);

  @Test
  void theGridHasAsManyRowsAsNeeded() {
    assertThat(grid.rows()).isEqualTo(2);
    assertThat(grid.cells()).isEqualTo(4);
    assertThat(grid.width()).isEqualTo(2 + 2 * (8 + 2));
    assertThat(grid.height()).isEqualTo(2 + 2 * (6 + 2));
  }

  @Test
  void everyPixelOfACellBelongsToItAndNoOther() {
    int[] pixelsOfCell = new int[4];
    for (int y = 0; y < grid.height(); y++) {
      for (int x = 0; x < grid.width(); x++) {
        int px = x;
        int py = y;
        grid.cellAt(x + 0.5, y + 0.5)
            .ifPresent(
                cell -> {
                  TileGrid.Box box = grid.cell(cell);
                  assertThat(px).isBetween(box.x(), box.x() + box.width() - 1);
                  assertThat(py).isBetween(box.y(), box.y() + box.height() - 1);
                  pixelsOfCell[cell]++;
                });
      }
    }

    assertThat(pixelsOfCell).containsOnly(8 * 6);
  }

  @Test
  void thereIsNoCellInAGapOrOutside() {
    assertThat(grid.cellAt(1.9, 5)).isEmpty();
    assertThat(grid.cellAt(10.5, 5)).isEmpty();
    assertThat(grid.cellAt(-5, 5)).isEmpty();
    assertThat(grid.cellAt(5, 999)).isEmpty();
    assertThat(grid.cellAt(12, 2)).hasValue(1);
  }

  @Test
  void greyPixelsAreRepeatedAndClamped() {
    tiling.image(1, new float[] {0, 1, 0.5f, -3, 7, Float.NaN}, 1);
    TileGrid.Box box = grid.cell(1);

    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 6; x++) {
        int[][] expected = {{BLACK, WHITE, 0xff808080}, {BLACK, WHITE, BLACK}};
        assertThat(pixel(box.x() + 1 + x, box.y() + 1 + y)).isEqualTo(expected[y / 2][x / 2]);
      }
    }
    assertThat(painted()).isEqualTo(24);
  }

  @Test
  void colourPlanesBecomeColours() {
    float[] planes = new float[18];
    planes[0] = 1;
    planes[6 + 1] = 1;
    planes[12 + 2] = 0.2f;
    tiling.image(0, planes, 3);

    assertThat(pixel(3, 3)).isEqualTo(0xffff0000);
    assertThat(pixel(5, 3)).isEqualTo(0xff00ff00);
    assertThat(pixel(7, 4)).isEqualTo(0xff000033);
  }

  @Test
  void bytesGiveTheSameAsValues() {
    float[] values = new float[18];
    byte[] bytes = new byte[20];
    for (int i = 0; i < 18; i++) {
      values[i] = i * 15 / 255f;
      bytes[2 + i] = (byte) (i * 15);
    }
    tiling.image(0, values, 3);
    Tiling ofBytes = new Tiling(grid);
    ofBytes.image(0, bytes, 2, 3);

    assertThat(ofBytes.pixels()).isEqualTo(tiling.pixels());
    tiling.image(0, values, 1);
    ofBytes.image(0, bytes, 2, 1);
    assertThat(ofBytes.pixels()).isEqualTo(tiling.pixels());
  }

  @Test
  void aFrameIsAroundTheImage() {
    tiling.image(2, new float[] {1, 1, 1, 1, 1, 1}, 1);
    tiling.frame(2, BLUE);
    TileGrid.Box box = grid.cell(2);

    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        boolean edge = x == 0 || y == 0 || x == box.width() - 1 || y == box.height() - 1;
        assertThat(pixel(box.x() + x, box.y() + y)).isEqualTo(edge ? BLUE : WHITE);
      }
    }
    assertThat(painted()).isEqualTo(48);
  }

  @Test
  void clearingReachesEverything() {
    tiling.clear(BLUE);

    assertThat(tiling.pixels()).containsOnly(BLUE);
  }

  @Test
  void thePictureForFilesHasTheSameColours() {
    tiling.clear(0x80400000);
    tiling.image(0, new float[] {1, 1, 1, 0, 0, 0}, 1);
    BufferedImage image = tiling.toBufferedImage();

    assertThat(image.getRGB(3, 3)).isEqualTo(WHITE);
    assertThat(image.getRGB(0, 0)).isEqualTo(0x80800000);
    tiling.clear(0);
    assertThat(image.getRGB(3, 3)).isEqualTo(WHITE);
  }

  @Test
  void givenPixelsAreDrawnIntoAndHaveToFit() {
    int[] pixels = new int[grid.width() * grid.height()];
    new Tiling(grid, pixels).clear(BLUE);

    assertThat(pixels).containsOnly(BLUE);
    assertThatThrownBy(() -> new Tiling(grid, new int[7]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int pixel(int x, int y) {
    return tiling.pixels()[y * grid.width() + x];
  }

  private long painted() {
    return IntStream.of(tiling.pixels()).filter(colour -> colour != 0).count();
  }
}
