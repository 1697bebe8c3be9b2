package org.attractorlab.ui.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.depth.EffectiveMatrix;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.network.Reach;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.Test;

class MatrixPainterTest {
  private static final ImageShape SHAPE = new ImageShape(1, 1, 5);
  private static final Convolutional ONE_LAYER =
      new Convolutional(
          1, 1, 3, Activation.LINEAR, false, new Initialization(Initialization.Scheme.PYTORCH, 1));

  /** Above the middle row nothing is read: the image has a single row. */
  private static EffectiveMatrix matrix(float left, float middle, float right) {
    float[] filter = {9, 9, 9, left, middle, right, 9, 9, 9};
    ParameterValues weight = new ParameterValues("layer0.weight", new int[] {1, 1, 3, 3}, filter);
    return EffectiveMatrix.ofLinear(
        DifferentiableMap.of(ONE_LAYER, SHAPE, List.of(weight)), _ -> {});
  }

  private static int[] painted(EffectiveMatrix matrix, int side) {
    return MatrixPainter.paint(matrix, Reach.of(ONE_LAYER, SHAPE), side, Theme.LIGHT.colours());
  }

  @Test
  void signsHaveColoursAndForcedZerosAreHatched() {
    int side = 100;
    int[] pixels = painted(matrix(-1, 1, 0), side);
    int blue = pixels[10 * side + 10];
    int orange = pixels[30 * side + 10];
    assertThat(blue & 0xFF).isGreaterThan(blue >> 16 & 0xFF);
    assertThat(orange >> 16 & 0xFF).isGreaterThan(orange & 0xFF);
    // The right neighbour is in reach but 0: plain ground. Far pixels are hatched.
    assertThat(different(pixels, side, 0, 20, 20, 40)).isEqualTo(1);
    assertThat(different(pixels, side, 0, 20, 60, 100)).isEqualTo(2);
  }

  @Test
  void aPixelOfASmallPictureShowsTheLargestEntryThatItCovers() {
    int[] small = painted(matrix(0, 1, 0), 2);
    assertThat(small[0]).isEqualTo(painted(matrix(0, 1, 0), 100)[10 * 100 + 10]);
  }

  private static long different(int[] pixels, int side, int top, int bottom, int left, int right) {
    return IntStream.range(0, pixels.length)
        .filter(i -> i / side >= top && i / side < bottom)
        .filter(i -> i % side >= left && i % side < right)
        .map(i -> pixels[i])
        .distinct()
        .count();
  }
}
