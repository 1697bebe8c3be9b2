package org.attractorlab.ui.stage.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
  @Test
  void stepsAreTakenBackAndDoneAgainInTheirOrder() {
    History<String> history = History.beginningWith("a").then("b").then("c");

    assertThat(history.undone().present()).isEqualTo("b");
    assertThat(history.undone().undone().present()).isEqualTo("a");
    assertThat(history.undone().undone().redone().present()).isEqualTo("b");
    assertThat(history.undone().undone().redone().redone()).isEqualTo(history);
  }

  @Test
  void atItsEndsItStays() {
    History<String> one = History.beginningWith("a");

    assertThat(one.canUndo()).isFalse();
    assertThat(one.canRedo()).isFalse();
    assertThat(one.undone()).isSameAs(one);
    assertThat(one.redone()).isSameAs(one);
  }

  @Test
  void afterAnotherStepThereIsNothingToDoAgain() {
    History<String> history = History.beginningWith("a").then("b").undone().then("c");

    assertThat(history.canRedo()).isFalse();
    assertThat(history.undone().present()).isEqualTo("a");
  }

  @Test
  void aStepDoneInAnotherWayIsStillOneStep() {
    History<String> history = History.beginningWith("a").then("b").instead("c").instead("d");

    assertThat(history.present()).isEqualTo("d");
    assertThat(history.undone().present()).isEqualTo("a");
  }

  @Test
  void theOldestStepsAreForgotten() {
    History<Integer> history = History.beginningWith(0);
    for (int i = 1; i <= History.LONGEST + 5; i++) {
      history = history.then(i);
    }

    int undone = 0;
    while (history.canUndo()) {
      history = history.undone();
      undone++;
    }
    assertThat(undone).isEqualTo(History.LONGEST);
    assertThat(history.present()).isEqualTo(5);
  }
}
