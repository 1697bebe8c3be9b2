package org.attractorlab.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TourModelTest {
  private final TourModel tour = new TourModel();

  @Test
  void itGoesThroughFiveCardsAndEndsBehindTheLast() {
    assertThat(tour.indexProperty().get()).isEqualTo(-1);

    tour.start();
    for (int card = 0; card < 5; card++) {
      assertThat(tour.indexProperty().get()).isEqualTo(card);
      tour.next();
    }

    assertThat(tour.indexProperty().get()).isEqualTo(-1);
  }

  @Test
  void itGoesBackToTheFirstAndNotBeyond() {
    tour.start();
    tour.next();
    tour.back();
    tour.back();

    assertThat(tour.indexProperty().get()).isZero();
  }

  @Test
  void everyWordHasAMeaningAFormulaAndAPicture() {
    assertThat(Arrays.asList(Word.values()))
        .hasSize(17)
        .allSatisfy(
            word -> {
              assertThat(word.title()).isNotBlank();
              assertThat(word.meaning()).endsWith(".");
              assertThat(word.formula()).isNotBlank();
              assertThat(word.outline() + word.filled()).startsWith("M");
            });
  }
}
