package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabOptionsTest {
  @Test
  void withoutArgumentsEverythingIsAsItWasRemembered() {
    assertThat(LabOptions.parse(List.of())).isEqualTo(LabOptions.NONE);
  }

  @Test
  void themeSizeAndWhatToOpenCanBeGiven() {
    assertThat(LabOptions.parse(List.of("--theme", "dark", "ten-garments", "--size", "1366x768")))
        .isEqualTo(new LabOptions("ten-garments", Theme.DARK, new LabOptions.Size(1366, 768)));
  }

  @Test
  void whatTheProgramAsksOfItselfChangesNothingOfTheWindow() {
    assertThat(LabOptions.parse(List.of("--start-times"))).isEqualTo(LabOptions.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1366", "x", "0x5", "1366xtall", "-3x7", ""})
  void aSizeThatIsNoneIsRefused(String size) {
    assertThatThrownBy(() -> LabOptions.parse(List.of("--size", size)))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("1366x768");
  }

  @Test
  void anUnknownThemeIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> LabOptions.parse(List.of("--theme", "pink")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("light, dark or projector");
  }
}
