package org.attractorlab.ui.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.experiment.Checkpoint;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.report.ComparedRun;
import org.attractorlab.experiment.report.Comparison;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.TestLab;
import org.attractorlab.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareModelTest {
  private final TestLab test = new TestLab();
  private final List<FakeRun> resumed = new ArrayList<>();
  private final CompareModel model =
      new CompareModel(test.lab(), this::resume, Runnable::run, Runnable::run);

  @TempDir private Path folder;

  private FakeRun resume(Model model) {
    FakeRun run = new FakeRun(model.experiment(), model.images());
    resumed.add(run);
    return run;
  }

  /** A network of the size that the run without an engine has weights for. */
  private void fitTheWeights() {
    test.lab()
        .edit(
            Change.network(
                n -> new FullyConnected(2, 4, Activation.LINEAR, false, n.initialization())));
  }

  /** The run that is open, as it would be saved. */
  private Path saved(String name) {
    Checkpoint now = test.run().checkpoint().join();
    Path file = folder.resolve(name);
    ModelFile.write(file, Model.of(now), Report.of(now).toJson());
    return file;
  }

  private void train(int steps) {
    test.lab().train();
    test.run().advance(steps);
    test.lab().takeSnapshot();
  }

  @Test
  void nothingThatWasNotTrainedIsPinned() {
    model.pin();

    assertThat(model.pinnedProperty().get()).isNull();
    assertThat(test.notices().getLast().text()).startsWith("There is nothing to pin yet");
  }

  @Test
  void thePinnedRunStaysWhileTheOtherOneGoesOn() {
    train(20);
    model.pin();
    train(30);
    model.look();

    assertThat(model.pinnedProperty().get().snapshot().step()).isEqualTo(20);
    assertThat(model.presentProperty().get().snapshot().step()).isEqualTo(50);
    assertThat(model.comparisonProperty().get().settings()).isEmpty();
    assertThat(model.comparisonProperty().get().outcomes())
        .contains(new Comparison.Row("training.steps", "20", "50"));
  }

  @Test
  void aRunOfAnotherExperimentDiffersInItsSettings() {
    train(FakeRun.LAST_STEP);
    test.run().measure();
    test.lab().takeSnapshot();
    model.pin();
    test.lab().edit(Change.count(3));
    test.lab().takeSnapshot();
    model.look();

    assertThat(model.comparisonProperty().get().settings())
        .containsExactly(new Comparison.Row("images.count", "10", "3"));
    assertThat(model.pinnedProperty().get().images().count()).isEqualTo(10);
    assertThat(model.pinnedProperty().get().snapshot().stored()).hasSize(10);
    assertThat(model.comparisonProperty().get().outcomes())
        .contains(new Comparison.Row("stored", "9 of 10", "–"));
  }

  @Test
  void onlyTheLastFrameOfTheFilmIsKept() {
    train(FakeRun.LAST_STEP);
    model.pin();

    assertThat(test.lab().snapshotProperty().get().film()).hasSizeGreaterThan(1);
    assertThat(model.pinnedProperty().get().snapshot().film())
        .containsExactly(test.lab().snapshotProperty().get().film().getLast());
  }

  @Test
  void afterUnpinningNothingIsCompared() {
    train(20);
    model.pin();

    model.unpin();

    assertThat(model.pinnedProperty().get()).isNull();
    assertThat(model.presentProperty().get()).isNull();
    assertThat(model.comparisonProperty().get()).isNull();
  }

  @Test
  void aSavedRunIsPinnedWithWhatItsReportSays() {
    fitTheWeights();
    train(FakeRun.LAST_STEP);
    test.run().measure();
    test.lab().takeSnapshot();
    Path file = saved("ten.alab");
    test.lab().edit(Change.count(3));
    test.lab().takeSnapshot();

    model.pin(file);
    model.pulse();

    assertThat(model.pinnedProperty().get().title()).isEqualTo("ten.alab");
    assertThat(model.comparisonProperty().get().settings())
        .contains(new Comparison.Row("images.count", "10", "3"));
    assertThat(model.comparisonProperty().get().outcomes())
        .contains(
            new Comparison.Row("stored", "9 of 10", "–"),
            new Comparison.Row("training.steps", "480", "0"));
    assertThat(model.pinnedProperty().get().snapshot().film()).hasSize(1);
    assertThat(resumed).hasSize(1);
    assertThat(resumed.getFirst().commands()).contains("measure").endsWith("close");
  }

  @Test
  void theFolderOfARunIsPinnedByItsModelAndItsReport() throws IOException {
    fitTheWeights();
    train(20);
    saved("model.alab");
    Files.writeString(
        folder.resolve("report.json"), Report.of(test.run().checkpoint().join()).toJson());

    model.pin(folder);

    assertThat(model.comparisonProperty().get().outcomes())
        .contains(new Comparison.Row("training.steps", "20", "20"));
  }

  @Test
  void whatIsNoSavedRunIsToldAndThePinnedOneStays() throws IOException {
    train(20);
    model.pin();
    Path broken = Files.writeString(folder.resolve("broken.alab"), "no zip");

    model.pin(broken);
    assertThat(test.notices().getLast().text()).contains("broken.alab").contains("no model");
    model.pin(folder.resolve("missing.alab"));
    assertThat(test.notices().getLast().text()).contains("There is no file");

    assertThat(model.pinnedProperty().get().saved()).isNull();
    assertThat(resumed).isEmpty();
  }

  @Test
  void everyOutcomeHasAName() {
    train(20);

    String report = Report.of(test.run().checkpoint().join()).toJson();
    assertThat(ComparedRun.of("x", report).outcomes().keySet())
        .allSatisfy(
            path -> assertThat(Texts.text("measures.compare.outcome." + path)).isNotBlank());
  }
}
