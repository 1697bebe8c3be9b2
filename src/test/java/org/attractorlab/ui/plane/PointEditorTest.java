package org.attractorlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointEditorTest {
  private final TestLab test = new TestLab();
  private final PointEditor editor = new PointEditor(test.lab());

  @BeforeEach
  void open() {
    test.lab().open(TestExperiments.sixPoints());
  }

  private List<List<Double>> known() {
    return test.lab().experimentProperty().get().images().points().coordinates();
  }

  @Test
  void aTableThatWasCopiedIsPastedAgain() {
    String six = editor.table();
    editor.clear();
    editor.place(0.5, 0.5);
    editor.pulse();
    assertThat(known()).containsExactly(List.of(0.5, 0.5));

    editor.paste(six);
    editor.pulse();

    assertThat(known()).hasSize(6).contains(List.of(-0.8, -0.5));
  }

  @Test
  void pastingSomethingElseIsToldAndChangesNothing() {
    editor.paste("to be or not");

    editor.pulse();
    assertThat(test.notices().getLast().text()).startsWith("The clipboard has no points");
    assertThat(known()).hasSize(6);
  }

  @Test
  void aDragIsOneChangeAPulse() {
    for (int i = 0; i < 10; i++) {
      editor.move(0, -0.8 + 0.01 * i, 0);
    }
    editor.pulse();
    editor.pulse();

    assertThat(test.run().commands().stream().filter("points 6"::equals)).hasSize(1);
  }

  @Test
  void aHundredPointsAreTheMost() {
    for (int i = 0; i < 200; i++) {
      editor.place(0, 0);
    }
    editor.pulse();

    assertThat(known()).hasSize(100);
    assertThat(test.notices().getLast().text()).contains("100");
  }

  @Test
  void withoutPointsTheLaboratoryKeepsTheLastOnesAndStops() {
    editor.clear();
    editor.pulse();

    assertThat(known()).hasSize(6);
    assertThat(test.run().commands()).contains("pause");
  }
}
