package org.attractorlab.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.Palette;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitEnd.AtTrainingImage;
import org.attractorlab.dynamics.OrbitEnd.Diverged;
import org.attractorlab.dynamics.OrbitEnd.Unsettled;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.Test;

class GridPainterTest {
  private static final int WIDTH = 90;
  private static final int HEIGHT = 46;
  private static final ImageShape SHAPE = new ImageShape(1, 5, 5);
  private static final OrbitEnd MOVING = new Unsettled();

  private final GridLook look = GridLook.of(Theme.DARK.colours(), 3);
  private final GridLayout layout = GridLayout.fit(2, 5, 5, WIDTH, HEIGHT, 3, 2);
  private final int[] picture = new int[WIDTH * HEIGHT];
  private final GridPainter painter = new GridPainter(SHAPE, layout, look, picture, WIDTH);

  @Test
  void anOrbitAtATrainingImageHasAFrameOfItsFullColour() {
    OrbitFrame frame = frame(0, 200, 1, new AtTrainingImage(1), MOVING);
    painter.paint(still(frame), Pointed.NOTHING);
    assertThat(frameOf(0)).isEqualTo(0xFF000000 | Palette.colour(1));
    assertThat(imageOf(0)).isEqualTo(0xFFC8C8C8);
  }

  @Test
  void theNearerAnOrbitIsTheMoreOfTheColourItsFrameHas() {
    assertThat(GridPainter.strength(0.01, 0.01)).isEqualTo(256);
    assertThat(GridPainter.strength(0.001, 0.01)).isEqualTo(256);
    assertThat(GridPainter.strength(0.05, 0.01))
        .isBetween(GridPainter.strength(0.2, 0.01) + 1, 255);
    assertThat(GridPainter.strength(5, 0.01)).isPositive();
    assertThat(GridPainter.strength(Double.POSITIVE_INFINITY, 0.01)).isZero();
    assertThat(GridPainter.strength(Double.NaN, 0.01)).isZero();
  }

  @Test
  void onTheWayTheImageIsABlendOfTwoIterates() {
    OrbitFrame from = frame(0, 100, 1, MOVING, MOVING);
    OrbitFrame to = frame(1, 200, 1, MOVING, MOVING);
    painter.paint(new Scene(from, to, 0.5, 0, 0.01), Pointed.NOTHING);
    assertThat(imageOf(0)).isEqualTo(0xFF969696);
  }

  @Test
  void markingATrainingImageFadesTheCellsOfOthers() {
    OrbitFrame frame = Frames.of(0, 25, 255, new int[] {0, 2}, List.of(MOVING, MOVING));
    painter.paint(still(frame), new Pointed(2, -1, -1, Set.of()));
    assertThat(imageOf(1)).isEqualTo(0xFFFFFFFF);
    assertThat(imageOf(0) & 0xFF).isLessThan(100);
  }

  @Test
  void endsAreToldByShapeAndNotByColourAlone() {
    painter.paint(still(frame(0, 0, 0, new AtTrainingImage(0), MOVING)), Pointed.NOTHING);
    int[] reached = picture.clone();
    painter.paint(still(frame(0, 0, 0, new Diverged(), MOVING)), Pointed.NOTHING);
    int x = layout.x(0) + layout.cellWidth();
    int y = layout.y(0) + layout.cellHeight();
    StringBuilder tick = new StringBuilder();
    StringBuilder cross = new StringBuilder();
    for (int row = y - 9; row < y; row++) {
      for (int column = x - 9; column < x; column++) {
        int corner = row * WIDTH + column;
        tick.append(reached[corner] == 0xFF000000 ? '#' : '.');
        cross.append(picture[corner] == look.ground() ? '#' : '.');
      }
    }
    assertThat(tick.toString()).contains("#").isNotEqualTo(cross.toString());
    assertThat(cross.toString()).contains("#");
  }

  @Test
  void betweenTheCellsIsTheGround() {
    painter.paint(still(frame(0, 255, 1, MOVING, MOVING)), Pointed.NOTHING);
    int gap = layout.x(0) + layout.cellWidth();
    assertThat(picture[(layout.y(0) + 5) * WIDTH + gap]).isEqualTo(look.ground());
    assertThat(picture[(layout.y(0) + 5) * WIDTH + gap + 1]).isEqualTo(look.ground());
    assertThat(picture[(layout.y(0) + 5) * WIDTH + gap + 2]).isNotEqualTo(look.ground());
  }

  private static Scene still(OrbitFrame frame) {
    return new Scene(frame, frame, 0, 0, 0.01);
  }

  private static OrbitFrame frame(int k, int grey, int nearest, OrbitEnd... ends) {
    return Frames.of(k, 25, grey, new int[] {nearest, nearest}, List.of(ends));
  }

  private int frameOf(int cell) {
    return picture[(layout.y(cell) + 1) * WIDTH + layout.x(cell) + 1];
  }

  private int imageOf(int cell) {
    return picture[(layout.y(cell) + 4) * WIDTH + layout.x(cell) + 4];
  }
}
