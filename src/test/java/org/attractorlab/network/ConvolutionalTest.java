package org.attractorlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.network.Downsampling.Decoder;
import org.attractorlab.network.Downsampling.Encoder;
import org.attractorlab.network.Initialization.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers, sizes and receptive fields of the families for images. */
class ConvolutionalTest {
  private static final ImageShape COLOUR = new ImageShape(3, 32, 32);
  private static final Initialization START = new Initialization(Scheme.PYTORCH, 1);

  private static Convolutional convolutional(int layers, int filters, int kernel) {
    return new Convolutional(layers, filters, kernel, Activation.RELU, true, START);
  }

  private static Downsampling downsampling(int levels, Encoder encoder, Decoder decoder) {
    return new Downsampling(levels, 8, 3, encoder, decoder, Activation.SELU, false, START);
  }

  private static UNet uNet(int levels, boolean skips) {
    return new UNet(levels, 4, skips, Activation.ELU, true, START);
  }

  private static List<List<Integer>> shapes(Architecture architecture, ImageShape image) {
    return architecture.layers(image).stream().map(LayerShape::out).toList();
  }

  @Test
  void convolutionsKeepTheSizeAndEndInTheChannelsOfTheImage() {
    assertThat(convolutional(3, 16, 5).layers(COLOUR))
        .containsExactly(
            new LayerShape(
                "layer0",
                Operation.CONVOLUTION,
                List.of(3, 32, 32),
                List.of(16, 32, 32),
                List.of(16, 3, 5, 5),
                16,
                Activation.RELU),
            new LayerShape(
                "layer1",
                Operation.CONVOLUTION,
                List.of(16, 32, 32),
                List.of(16, 32, 32),
                List.of(16, 16, 5, 5),
                16,
                Activation.RELU),
            new LayerShape(
                "layer2",
                Operation.CONVOLUTION,
                List.of(16, 32, 32),
                List.of(3, 32, 32),
                List.of(3, 16, 5, 5),
                3,
                null));
  }

  @Test
  void stridesHalveAndUpsamplingDoubles() {
    Downsampling strided = downsampling(2, Encoder.STRIDED, Decoder.NEAREST);
    assertThat(shapes(strided, COLOUR))
        .containsExactly(
            List.of(8, 16, 16),
            List.of(8, 8, 8),
            List.of(8, 16, 16),
            List.of(8, 16, 16),
            List.of(8, 32, 32),
            List.of(3, 32, 32));
    assertThat(strided.layers(COLOUR).stream().map(LayerShape::name))
        .containsExactly("layer0", "layer1", "", "layer2", "", "layer3");
    assertThat(strided.layers(COLOUR).getLast().activation()).isNull();
  }

  @Test
  void poolingHalvesAfterAConvolution() {
    assertThat(downsampling(1, Encoder.MAX_POOLED, Decoder.BILINEAR).layers(COLOUR))
        .extracting(LayerShape::operation)
        .containsExactly(
            Operation.CONVOLUTION,
            Operation.MAX_POOLING,
            Operation.BILINEAR_UPSAMPLING,
            Operation.CONVOLUTION);
  }

  @Test
  void skipsBringTheChannelsOfTheSameSizeBack() {
    assertThat(shapes(uNet(2, true), COLOUR))
        .containsExactly(
            List.of(4, 32, 32),
            List.of(4, 16, 16),
            List.of(8, 16, 16),
            List.of(8, 8, 8),
            List.of(16, 8, 8),
            List.of(16, 16, 16),
            List.of(8, 16, 16),
            List.of(16, 16, 16),
            List.of(8, 16, 16),
            List.of(8, 32, 32),
            List.of(4, 32, 32),
            List.of(8, 32, 32),
            List.of(4, 32, 32),
            List.of(3, 32, 32));
    assertThat(uNet(2, false).layers(COLOUR))
        .extracting(LayerShape::operation)
        .doesNotContain(Operation.JOIN);
  }

  @Test
  void parametersAreCounted() {
    assertThat(convolutional(20, 64, 3).parameters(new ImageShape(3, 64, 64)))
        .isEqualTo((64 * 27 + 64) + 18 * (64 * 64 * 9 + 64) + (3 * 64 * 9 + 3));
  }

  @ParameterizedTest
  @CsvSource({
    "28, 28, 3, '.*28 × 28 grey.*3 times.*24 or 32 pixels.*2 levels.*'",
    "27, 27, 1, '.*26 or 28 pixels.*'",
    "5, 5, 4, '.*Fit them to 16 pixels.*'",
    "16, 12, 3, '.*16 or 24 pixels.*2 levels.*'"
  })
  void sizesThatCannotBeHalvedAreRefusedWithTheNearestThatCan(
      int height, int width, int levels, String sentence) {
    ImageShape image = new ImageShape(1, height, width);
    for (Architecture architecture :
        List.of(
            downsampling(levels, Encoder.STRIDED, Decoder.NEAREST),
            downsampling(levels, Encoder.AVERAGE_POOLED, Decoder.NEAREST),
            uNet(levels, true))) {
      assertThatThrownBy(() -> architecture.layers(image))
          .isInstanceOf(UnusableInput.class)
          .hasMessageMatching("(?s)" + sentence);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 3", "41, 1, 3", "2, 0, 3", "2, 513, 3", "2, 8, 4", "2, 8, 1", "2, 8, 9"})
  void whatCannotBeBuiltIsRefused(int layers, int filters, int kernel) {
    assertThatThrownBy(() -> convolutional(layers, filters, kernel))
        .isInstanceOf(UnusableInput.class);
  }

  /** Depth s − 1 for 3 × 3 filters, half of it for 5 × 5, a third for 7 × 7, rounded up. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, 1, 1",
    "3, 2, 1, 1",
    "4, 3, 2, 1",
    "5, 4, 2, 2",
    "7, 6, 3, 2",
    "8, 7, 4, 3",
    "16, 15, 8, 5",
    "28, 27, 14, 9",
    "32, 31, 16, 11"
  })
  void theImageIsCoveredFromTheDepthOnThatTheBoundSays(int side, int k3, int k5, int k7) {
    int[] bounds = {k3, k5, k7};
    ImageShape image = new ImageShape(1, side, side);
    for (int i = 0; i < 3; i++) {
      int kernel = 3 + 2 * i;
      assertThat(ReceptiveField.layersToCover(side, kernel)).isEqualTo(bounds[i]);
      assertThat(convolutional(bounds[i], 2, kernel).receptiveField(image).coversImage()).isTrue();
      if (bounds[i] > 1) {
        assertThat(convolutional(bounds[i] - 1, 2, kernel).receptiveField(image).coversImage())
            .isFalse();
      }
    }
  }

  @Test
  void receptiveFieldsGrowByAKernelALayerAndTwiceAsFastWithEachLevel() {
    assertThat(convolutional(6, 4, 3).receptiveField(COLOUR))
        .isEqualTo(new ReceptiveField(13, 13, false));
    assertThat(convolutional(6, 4, 7).receptiveField(COLOUR))
        .isEqualTo(new ReceptiveField(37, 37, false));
    assertThat(downsampling(1, Encoder.STRIDED, Decoder.NEAREST).receptiveField(COLOUR))
        .isEqualTo(new ReceptiveField(5, 5, false));
    assertThat(downsampling(5, Encoder.STRIDED, Decoder.BILINEAR).receptiveField(COLOUR))
        .extracting(ReceptiveField::coversImage)
        .isEqualTo(true);
  }
}
