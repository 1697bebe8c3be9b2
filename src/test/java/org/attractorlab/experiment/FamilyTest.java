package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.UNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Architectures of all families as JSON. */
class FamilyTest {
  private static final Initialization START =
      new Initialization(Initialization.Scheme.HE_NORMAL, 0.5);

  private final ExperimentJson json = new ExperimentJson();
  private final Experiment standard = json.read("{}");

  static Stream<Architecture> architectures() {
    List<Architecture> all = new ArrayList<>();
    for (Downsampling.Encoder encoder : Downsampling.Encoder.values()) {
      for (Downsampling.Decoder decoder : Downsampling.Decoder.values()) {
        all.add(new Downsampling(4, 24, 5, encoder, decoder, Activation.ELU, false, START));
      }
    }
    all.add(new Convolutional(1, 512, 7, Activation.LINEAR, false, START));
    all.add(new Convolutional(40, 1, 3, Activation.COSID, true, START));
    all.add(new UNet(6, 128, true, Activation.GELU, true, START));
    all.add(new UNet(1, 1, false, Activation.RELU, false, START));
    all.add(new FullyConnected(3, 7, Activation.TANH, false, START));
    return all.stream();
  }

  private Experiment with(String... settings) {
    return json.with(standard, Stream.of(settings).map(Setting::parse).toList());
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void anArchitectureComesBackFromItsTextAsItWas(Architecture architecture) {
    Experiment experiment =
        new Experiment(
            standard.name(),
            standard.title(),
            standard.seed(),
            standard.device(),
            standard.images(),
            architecture,
            standard.training(),
            standard.iteration(),
            standard.probes());
    assertThat(json.read(json.write(experiment))).isEqualTo(experiment);
  }

  @ParameterizedTest
  @EnumSource
  void aFamilyAloneIsAnArchitectureThatPassesTheUsualImages(Family family) {
    Architecture alone =
        json.read("{\"network\": {\"family\": \"%s\"}}".formatted(JsonNames.of(family))).network();
    assertThat(alone).isEqualTo(family.standard());
    assertThat(Family.of(alone)).isEqualTo(family);
    assertThatNoException().isThrownBy(() -> alone.layers(new ImageShape(1, 28, 28)));
    assertThatNoException().isThrownBy(() -> alone.layers(new ImageShape(3, 32, 32)));
  }

  @Test
  void theDefaultPresetHasTheFirstFamilyAsItIsAlone() {
    assertThat(standard.network()).isEqualTo(Family.FULLY_CONNECTED.standard());
  }

  @Test
  void anotherFamilyIsSetWithWhatItHasByItself() {
    assertThat(with("network.family=convolutional").network())
        .isEqualTo(Family.CONVOLUTIONAL.standard());
    Convolutional set =
        (Convolutional) with("network.layers=4", "network.family=convolutional").network();
    assertThat(set.layers()).as("settings before the family count too").isEqualTo(4);
    assertThat(set.filters())
        .isEqualTo(((Convolutional) Family.CONVOLUTIONAL.standard()).filters());
  }

  @Test
  void theSameFamilyKeepsWhatWasSet() {
    Experiment small = with("network.width=5");
    assertThat(json.with(small, List.of(Setting.parse("network.family=fully-connected"))))
        .isEqualTo(small);
  }

  @Test
  void aFieldOfAnotherFamilyIsRefused() {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> with("network.family=u-net", "network.width=5"))
        .withMessageContaining("\"network.width\" is no field");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          u-net         | levels=7       | "network.levels" is 7, but must be a whole number from 1 to 6
          convolutional | kernel=4       | Filters of 4 × 4 pixels cannot be used
          convolutional | filters=0      | "network.filters" is 0
          downsampling  | encoder=pooled | Did you mean "max-pooled"?
          convolutionl  | layers=2       | Did you mean "convolutional"?
          """)
  void wrongFieldsAreRefused(String family, String setting, String sentence) {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> with("network.family=" + family, "network." + setting))
        .withMessageContaining(sentence);
  }
}
