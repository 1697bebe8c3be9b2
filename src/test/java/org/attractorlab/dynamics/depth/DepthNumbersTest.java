package org.attractorlab.dynamics.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.ParameterValues;
import org.junit.jupiter.api.Test;

/** Networks whose numbers are known without computing them. */
class DepthNumbersTest {
  private static final int SIDE = 6;
  private static final ImageShape SHAPE = new ImageShape(1, SIDE, SIDE);
  private static final int D = SIDE * SIDE;
  private static final Initialization START = new Initialization(Initialization.Scheme.PYTORCH, 1);
  private static final Architecture ONE_FILTER =
      new Convolutional(1, 1, 3, Activation.LINEAR, false, START);
  private static final Architecture DENSE =
      new FullyConnected(1, D, Activation.LINEAR, false, START);

  private final TrainingImages images = images(1);

  private static TrainingImages images(int count) {
    float[][] all = new float[8][D];
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < D; j++) {
        all[i][j] = ((i * 53 + j * 17) * 29 % 97) / 97f;
      }
    }
    ImageSet set = new ImageSet("x", "x", "x", SHAPE, List.of(), none(all.length), all, List.of());
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      chosen[i] = i;
    }
    return new TrainingImages(set, chosen);
  }

  private static int[] none(int count) {
    int[] none = new int[count];
    Arrays.fill(none, ImageSet.NO_CLASS);
    return none;
  }

  private static DifferentiableMap copying() {
    float[] delta = new float[9];
    delta[4] = 1;
    return DifferentiableMap.of(
        ONE_FILTER,
        SHAPE,
        List.of(new ParameterValues("layer0.weight", new int[] {1, 1, 3, 3}, delta)));
  }

  /** f(z) = x (x·z)/‖x‖² knows nothing but x. */
  private DifferentiableMap knowing() {
    float[] x = images.image(0);
    double square = 0;
    for (float value : x) {
      square += value * value;
    }
    float[] weight = new float[D * D];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = (float) (x[i / D] * x[i % D] / square);
    }
    return DifferentiableMap.of(
        DENSE, SHAPE, List.of(new ParameterValues("layer0.weight", new int[] {D, D}, weight)));
  }

  @Test
  void whatCopiesHasAllSingularValuesAlike() {
    DepthNumbers numbers = DepthNumbers.of(ONE_FILTER, images, copying(), 0);
    assertThat(numbers.bound()).isEqualTo(SIDE - 1);
    assertThat(numbers.field().height()).isEqualTo(3);
    // Of each pixel at most 3 × 3 can see it, at the rim fewer: 3 · 6 − 2 pairs a side.
    assertThat(numbers.forcedZeros()).isCloseTo(1 - 16.0 * 16 / (D * D), within(1e-12));
    assertThat(numbers.cosine()).isLessThan(0.5);
    assertThat(EffectiveMatrix.ofLinear(copying(), _ -> {}).zeros())
        .isCloseTo(1 - 1.0 / D, within(1e-12));
  }

  @Test
  void whatKnowsOneImageHasRankOne() {
    DepthNumbers numbers = DepthNumbers.of(DENSE, images, knowing(), 0);
    assertThat(numbers.bound()).isNull();
    assertThat(numbers.forcedZeros()).isZero();
    assertThat(numbers.singularRatio()).isLessThan(1e-6);
    assertThat(numbers.cosine()).isCloseTo(1, within(1e-6));
    assertThat(numbers.nearOne()).isEqualTo(1);
    assertThat(numbers.nextEigenvalue()).isLessThan(1e-6);
  }

  @Test
  void answersTellCopyingFromKnowing() {
    ProbeGrid copied = ProbeGrid.of(images, float[]::clone);
    ProbeGrid known = ProbeGrid.of(images, _ -> images.image(0));
    for (ProbeKind kind : ProbeKind.values()) {
      assertThat(copied.answers()).filteredOn(a -> a.kind() == kind).hasSize(4);
      assertThat(copied.identity(kind)).isCloseTo(1, within(1e-6));
      assertThat(known.constant(kind)).isCloseTo(1, within(1e-6));
      assertThat(known.identity(kind)).isLessThan(0.95);
    }
    assertThat(copied.identity()).isCloseTo(1, within(1e-6));
    assertThat(known.constant()).isCloseTo(1, within(1e-6));
  }

  @Test
  void whatHasNoContrastHasNoCorrelation() {
    ProbeGrid grey = ProbeGrid.of(images, x -> new float[x.length]);
    assertThat(grey.identity()).isNaN();
    assertThat(grey.constant()).isNaN();
  }

  @Test
  void whereAllImagesAreLearnedThereAreNoOthers() {
    ProbeGrid grid = ProbeGrid.of(images(8), float[]::clone);
    assertThat(grid.answers())
        .extracting(ProbeGrid.Answer::kind)
        .containsOnly(ProbeKind.SHAPES, ProbeKind.NOISE);
    assertThat(grid.identity(ProbeKind.OTHER_IMAGES)).isNaN();
  }
}
