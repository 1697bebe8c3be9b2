package org.attractorlab.ui.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.dynamics.theory.TheoremChecks;
import org.attractorlab.ui.theory.Theorem.State;
import org.junit.jupiter.api.Test;

class TheoryModelTest {
  private static final CheckResult RIGHT = new CheckResult("right", "Right", 1, 1, 0.1, true);
  private static final CheckResult WRONG = new CheckResult("wrong", "Wrong", 1, 2, 0.1, false);

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Queue<Runnable> news = new ArrayDeque<>();

  @Test
  void checksWithOneStatementAreOneTheorem() {
    TheoryModel model = model(check("A", true, RIGHT), check("B", true), check("A", false));
    assertThat(model.theorems()).extracting(Theorem::title).containsExactly("A", "B");
    assertThat(model.theorems().getFirst().checks()).hasSize(2);
    assertThat(model.theorems()).allMatch(t -> t.state() == State.NOT_RUN);
  }

  @Test
  void theQuickChecksLeaveTheOthersOut() {
    TheoryModel model = model(check("A", true, RIGHT), check("B", false, WRONG));
    model.runQuick();
    assertThat(model.theorems())
        .extracting(Theorem::state)
        .containsExactly(State.WAITING, State.NOT_RUN);
    assertThat(model.runningProperty().get()).isTrue();
    doEverything();
    assertThat(model.theorems().getFirst().holds()).isTrue();
    assertThat(model.theorems().getLast().results()).isEmpty();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.progressProperty().get()).isEqualTo(1);
  }

  @Test
  void resultsAppearOneCheckAfterTheOther() {
    TheoryModel model = model(check("A", true, RIGHT), check("A", true, WRONG), check("B", true));
    model.runAll();
    work.remove().run();
    news.remove().run();
    assertThat(model.theorems().getFirst().state()).isEqualTo(State.RUNNING);
    news.remove().run();
    assertThat(model.theorems().getFirst().results()).containsExactly(RIGHT);
    doEverything();
    assertThat(model.theorems().getFirst().results()).containsExactly(RIGHT, WRONG);
    assertThat(model.theorems().getFirst().fails()).isTrue();
    assertThat(model.theorems().getFirst().verdict()).isEqualTo("1 of 2 differ");
  }

  @Test
  void whatComesAfterCancelGoesNowhere() {
    TheoryModel model = model(check("A", true, RIGHT), check("B", true, RIGHT));
    model.runAll();
    Runnable first = work.remove();
    model.cancel();
    first.run();
    doEverything();
    assertThat(model.theorems()).allMatch(t -> t.state() == State.NOT_RUN);
    assertThat(model.runningProperty().get()).isFalse();
  }

  @Test
  void whatIsForgottenWasNotRun() {
    TheoremCheck first = check("A", true, RIGHT);
    TheoryModel model = model(first, check("B", true, RIGHT));
    model.forget(first);
    assertThat(model.theorems()).allMatch(t -> t.state() == State.NOT_RUN);
    model.runAll();
    doEverything();
    model.forget(first);
    assertThat(model.theorems().getFirst().state()).isEqualTo(State.NOT_RUN);
    assertThat(model.theorems().getFirst().results()).isEmpty();
    assertThat(model.theorems().getLast().holds()).isTrue();
  }

  @Test
  void aSecondRunReplacesTheFirst() {
    TheoryModel model = model(check("A", true, RIGHT), check("B", false, RIGHT));
    model.runAll();
    model.runQuick();
    doEverything();
    assertThat(model.theorems().getFirst().results()).containsExactly(RIGHT);
    assertThat(model.theorems().getLast().results()).isEmpty();
  }

  @Test
  void aCheckThatBreaksFailsItsTheoremWithASentenceAndTheOthersGoOn() {
    TheoryModel model =
        model(
            new Check(
                "A",
                true,
                () -> {
                  throw new ArithmeticException("no inverse");
                }),
            check("B", true, RIGHT));
    model.runAll();
    doEverything();
    assertThat(model.theorems().getFirst().problem()).contains("no inverse");
    assertThat(model.theorems().getFirst().fails()).isTrue();
    assertThat(model.theorems().getLast().holds()).isTrue();
  }

  @Test
  void theShippedTheoremsHaveShortTitles() {
    assertThat(Theorem.of(TheoremChecks.all()))
        .hasSizeGreaterThanOrEqualTo(8)
        .allMatch(t -> t.title().length() < 40);
  }

  @Test
  void numbersHaveAsManyDigitsAsTheThresholdNeeds() {
    CheckResult radius = new CheckResult("r", "", 0.967155, 0.9671551, 1e-5, true);
    assertThat(ResultsTable.number(radius.predicted(), radius)).isEqualTo("0.967155");
    CheckResult residual = new CheckResult("r", "", 0, 3.1e-14, 1e-6, true);
    assertThat(ResultsTable.number(residual.measured(), residual)).isEqualTo("3.1·10⁻¹⁴");
    CheckResult count = new CheckResult("r", "", 3, 3, 0, true);
    assertThat(ResultsTable.number(count.measured(), count)).isEqualTo("3");
  }

  private TheoryModel model(TheoremCheck... checks) {
    return new TheoryModel(List.of(checks), work::add, news::add);
  }

  private void doEverything() {
    while (!work.isEmpty() || !news.isEmpty()) {
      (news.isEmpty() ? work : news).remove().run();
    }
  }

  private static TheoremCheck check(String title, boolean quick, CheckResult... results) {
    return new Check(title, quick, () -> List.of(results));
  }

  private record Check(String title, boolean isQuick, Supplier<List<CheckResult>> work)
      implements TheoremCheck {
    @Override
    public String statement() {
      return title;
    }

    @Override
    public List<CheckResult> run() {
      return work.get();
    }
  }
}
