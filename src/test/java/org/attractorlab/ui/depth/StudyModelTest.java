package org.attractorlab.ui.depth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.attractorlab.experiment.study.DepthRow;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyModelTest {
  @TempDir private Path folder;

  private final TestLab test = new TestLab();
  private final Queue<Runnable> work = new ArrayDeque<>();

  private StudyModel model() {
    StudyModel model =
        new StudyModel(
            test.lab(), folder.resolve("studies").resolve("t.csv"), work::add, Runnable::run);
    model.sizesProperty().set("2");
    model.filtersProperty().set("4");
    model.seedsProperty().set("1");
    return model;
  }

  @Test
  void cellsAppearAndTheBoundIsBesideWhatIsObserved() {
    StudyModel model = model();
    model.run();
    assertThat(model.progressProperty().get()).isZero();
    work.remove().run();
    assertThat(model.rows()).extracting(DepthRow::layers).containsExactly(1, 2, 3, 4, 6, 8, 12, 16);
    assertThat(model.progressProperty().get()).isEqualTo(-1);
    assertThat(model.messageProperty().get()).contains("2 × 2", "at least 1 layers");
  }

  @Test
  void aCellOpensItsTraining() {
    StudyModel model = model();
    model.run();
    work.remove().run();
    DepthRow row = model.rows().get(2);
    model.open(row);
    assertThat(test.lab().experimentProperty().get().name())
        .isEqualTo("conv-depth-s2-f4-k3-l3-seed1");
    assertThat(test.lab().experimentProperty().get().images().indices()).isEqualTo(List.of(0));
  }

  @Test
  void whatWasCancelledGoesOnFromItsFile() throws Exception {
    StudyModel first = model();
    first.run();
    first.rows().subscribe(first::cancel);
    work.remove().run();
    assertThat(first.rows()).hasSize(1);
    List<String> kept = Files.readAllLines(folder.resolve("studies").resolve("t.csv"));
    assertThat(kept).hasSize(2);
    StudyModel next = model();
    next.run();
    work.remove().run();
    assertThat(next.rows()).hasSize(8);
    assertThat(Files.readAllLines(folder.resolve("studies").resolve("t.csv")))
        .containsAll(kept)
        .hasSize(9);
  }

  @Test
  void whatIsNoGridIsSaidInOneSentence() {
    StudyModel model = model();
    model.sizesProperty().set("two");
    model.run();
    assertThat(model.messageProperty().get())
        .isEqualTo("\"two\" is no list of numbers. Write them like 2,3,4.");
    model.sizesProperty().set("2,99");
    model.run();
    assertThat(model.messageProperty().get()).contains("99", "2 to 16");
    model.sizesProperty().set("2");
    model.seedsProperty().set("");
    model.run();
    assertThat(model.messageProperty().get()).isNotBlank();
    assertThat(work).isEmpty();
  }
}
