package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  @Test
  void theFirstSevenAreThoseThatEverybodyTellsApart() {
    assertThat(IntStream.range(0, 7).map(Palette::colour))
        .containsExactly(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7);
  }

  @Test
  void noTwoOfTheFirstTwentyAreNearlyTheSame() {
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(distance(Palette.colour(i), Palette.colour(j)))
            .as("colours %d and %d", i, j)
            .isGreaterThan(20);
      }
    }
  }

  @Test
  void furtherColoursAreEquallyBright() {
    for (int i = 7; i < 500; i++) {
      int rgb = Palette.colour(i);
      double luminance = 0.2126 * (rgb >> 16) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF);
      assertThat(luminance).as("colour %d", i).isBetween(90.0, 140.0);
    }
  }

  private static double distance(int a, int b) {
    double sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.pow((a >> shift & 0xFF) - (b >> shift & 0xFF), 2);
    }
    return Math.sqrt(sum);
  }
}
