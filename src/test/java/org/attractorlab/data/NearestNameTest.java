package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("digits", "emoji", "photos");

  @Test
  void aSlipIsForgiven() {
    assertThat(NearestName.of("digit", KNOWN)).contains("digits");
    assertThat(NearestName.of("digists", KNOWN)).contains("digits");
    assertThat(NearestName.of("EMOIJ", KNOWN)).contains("emoji");
  }

  @Test
  void aWordLikeNoneGetsNoAnswer() {
    assertThat(NearestName.of("xyz", KNOWN)).isEmpty();
    assertThat(NearestName.of("", KNOWN)).isEmpty();
    assertThat(NearestName.of("digits", List.of())).isEmpty();
  }
}
