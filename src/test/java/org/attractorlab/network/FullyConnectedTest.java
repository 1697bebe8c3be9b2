package org.attractorlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.network.Initialization.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullyConnectedTest {
  private static final ImageShape IMAGE = new ImageShape(1, 28, 28);

  private static FullyConnected of(int layers, int width, boolean bias) {
    return new FullyConnected(
        layers, width, Activation.SELU, bias, new Initialization(Scheme.PYTORCH, 1));
  }

  @Test
  void layersRunFromTheImageThroughTheWidthBackToTheImage() {
    assertThat(of(3, 50, true).layers(IMAGE))
        .containsExactly(
            new LayerShape(
                "layer0", List.of(784), List.of(50), List.of(50, 784), 50, Activation.SELU),
            new LayerShape(
                "layer1", List.of(50), List.of(50), List.of(50, 50), 50, Activation.SELU),
            new LayerShape("layer2", List.of(50), List.of(784), List.of(784, 50), 784, null));
  }

  @Test
  void oneLayerIsALinearMapOfTheImage() {
    assertThat(of(1, 50, false).layers(new ImageShape(3, 2, 2)))
        .containsExactly(
            new LayerShape("layer0", List.of(12), List.of(12), List.of(12, 12), 0, null));
  }

  @Test
  void parametersAreCounted() {
    long hidden = 10 * (256L * 256 + 256);
    assertThat(of(12, 256, true).parameters(IMAGE))
        .isEqualTo(784 * 256 + 256 + hidden + 256 * 784 + 784);
    assertThat(of(12, 256, false).parameters(IMAGE)).isEqualTo(2 * 784 * 256 + 10 * 256 * 256);
  }

  @Test
  void overparameterizationIsParametersForEachNumberToBeMemorized() {
    FullyConnected architecture = of(2, 10, false);
    assertThat(architecture.overparameterization(IMAGE, 4)).isEqualTo(5.0, within(1e-12));
  }

  @Test
  void memoryIsSixNumbersAParameterAndSomeAnImageAndUnit() {
    FullyConnected architecture = of(2, 10, false);
    long parameters = 2 * 7840;
    // The image, the hidden layer before and after its activation, the output; then the way back.
    long perImage = 784 + 2 * 10 + 784 + 5 * 784;
    assertThat(architecture.trainingBytes(IMAGE, 6)).isEqualTo(4 * (6 * parameters + 6 * perImage));
  }

  @Test
  void theLargestNetworkCanBeCounted() {
    assertThat(of(40, 4096, true).trainingBytes(IMAGE, 500)).isGreaterThan(12_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "41, 10", "2, 0", "2, 4097", "-1, -1"})
  void whatCannotBeBuiltIsRefusedWithTheRange(int layers, int width) {
    assertThatThrownBy(() -> of(layers, width, true))
        .isInstanceOf(UnusableInput.class)
        .hasMessageMatching(".* 1 to (40|4096).*");
  }
}
