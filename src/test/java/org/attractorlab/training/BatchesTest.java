package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static List<Integer> epoch(Batches batches) {
    List<Integer> images = new ArrayList<>();
    do {
      for (int image : batches.next()) {
        images.add(image);
      }
    } while (!batches.atStart());
    return images;
  }

  @Test
  void everyEpochShowsEveryImageOnceInAnOrderOfItsOwn() {
    Batches batches = new Batches(10, 4, 7);
    List<Integer> first = epoch(batches);
    List<Integer> second = epoch(batches);
    assertThat(first).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
  }

  @Test
  void theLastBatchHoldsTheRest() {
    Batches batches = new Batches(10, 4, 7);
    assertThat(List.of(batches.next().length, batches.next().length, batches.next().length))
        .containsExactly(4, 4, 2);
    assertThat(batches.atStart()).isTrue();
  }

  @Test
  void theSeedGivesTheOrder() {
    assertThat(epoch(new Batches(50, 8, 1)))
        .isEqualTo(epoch(new Batches(50, 8, 1)))
        .isNotEqualTo(epoch(new Batches(50, 8, 2)));
  }

  @Test
  void zeroOrMoreThanThereAreMeansAll() {
    assertThat(new Batches(10, 0, 1).full()).isTrue();
    assertThat(new Batches(10, 99, 1).full()).isTrue();
    assertThat(new Batches(10, 9, 1).full()).isFalse();
  }
}
