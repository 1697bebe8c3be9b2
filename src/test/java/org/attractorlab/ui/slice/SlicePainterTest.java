package org.attractorlab.ui.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlicePainterTest {
  private static final int SIZE = 16;

  @Test
  void anImmediateArrivalHasTheColourOfItsImageAndALaterOneIsFainter() {
    SliceLook look = SliceLook.of(Theme.LIGHT.colours());
    int[] pixels = paint(look, -1, new OrbitEnd.AtTrainingImage(4), 0, 5, 50);
    int own = Argb.of(ImageColours.of(4));
    assertThat(pixels[0]).isEqualTo(own);
    assertThat(distance(pixels[1], own)).isPositive();
    assertThat(distance(pixels[2], own)).isGreaterThan(distance(pixels[1], own));
  }

  @Test
  void whatIsNotHighlightedFades() {
    SliceLook look = SliceLook.of(Theme.DARK.colours());
    OrbitEnd end = new OrbitEnd.AtTrainingImage(4);
    assertThat(paint(look, 4, end, 0)).isEqualTo(paint(look, -1, end, 0));
    int faded = paint(look, 3, end, 0)[0];
    assertThat(distance(faded, look.ground()))
        .isLessThan(distance(paint(look, -1, end, 0)[0], look.ground()));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void otherEndsHaveToneThatCanBeToldApart(Theme theme) {
    SliceLook look = SliceLook.of(theme.colours());
    List<Integer> tones =
        IntStream.of(-1, -2, -3, -4).mapToObj(n -> look.colour(new EndKind(n))).toList();
    for (int i = 1; i < tones.size(); i++) {
      assertThat(distance(tones.get(i - 1), tones.get(i))).isGreaterThan(20);
    }
  }

  @Test
  void aNumberStandsWhereItsBasinIsRoomiest() {
    OrbitEnd[] ends = new OrbitEnd[SIZE * SIZE];
    Arrays.fill(ends, new OrbitEnd.Spurious());
    for (int row = 4; row < 13; row++) {
      for (int column = 2; column < 11; column++) {
        ends[row * SIZE + column] = new OrbitEnd.AtTrainingImage(6);
      }
    }
    ends[0] = new OrbitEnd.AtTrainingImage(1);
    List<BasinLabel> labels = BasinLabel.of(new SliceMap(SIZE, 1, ends, new int[256]), 0.1);
    assertThat(labels).containsExactly(new BasinLabel(6, 6.5 / SIZE, 8.5 / SIZE, 5.0 / SIZE));
  }

  @Test
  void sharesNameTrainingImagesFirstTheLargestFirst() {
    OrbitEnd[] ends = new OrbitEnd[SIZE * SIZE];
    Arrays.fill(ends, new OrbitEnd.Unsettled());
    Arrays.fill(ends, 0, 16, new OrbitEnd.AtTrainingImage(2));
    Arrays.fill(ends, 16, 48, new OrbitEnd.AtTrainingImage(9));
    assertThat(EndKind.shares(new SliceMap(SIZE, 1, ends, new int[256])))
        .extracting(share -> share.kind().number())
        .containsExactly(9, 2, -1);
  }

  private static int[] paint(SliceLook look, int highlighted, OrbitEnd end, int... arrivals) {
    OrbitEnd[] ends = new OrbitEnd[arrivals.length];
    Arrays.fill(ends, end);
    int[] pixels = new int[arrivals.length];
    SlicePainter.paint(
        new SliceMap(arrivals.length, 1, ends, arrivals), 150, look, highlighted, pixels);
    return pixels;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
    }
    return sum;
  }
}
