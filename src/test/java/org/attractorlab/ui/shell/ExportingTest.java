package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.attractorlab.dynamics.attractor.RecoveryCurve;
import org.attractorlab.experiment.report.Export;
import org.attractorlab.experiment.report.FilmSettings;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.attractorlab.ui.export.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportingTest {
  @TempDir Path folder;
  private final TestLab test = new TestLab();
  private final Laboratory lab = test.lab();
  private final Writing writing = new Writing();
  private final Exporting exporting = exporting(Runnable::run);

  private Exporting exporting(Executor elsewhere) {
    return new Exporting(lab, new FileWriter(lab, elsewhere, Runnable::run, writing));
  }

  private Notice lastNotice() {
    return test.notices().getLast();
  }

  @Test
  void theLossIsATable() throws IOException {
    assertThat(exporting.canExport(Export.LOSS)).isFalse();
    assertThat(lastNotice().text()).contains("no loss yet");
    lab.train();
    test.run().advance(7);
    lab.takeSnapshot();
    assertThat(exporting.canExport(Export.LOSS)).isTrue();

    exporting.export(Export.LOSS, folder.resolve("loss.csv"), FilmSettings.USUAL);

    assertThat(Files.readAllLines(folder.resolve("loss.csv")))
        .hasSize(8)
        .first()
        .isEqualTo("step,loss");
  }

  @Test
  void aFilmThatIsBeingWrittenIsNamedAndCanBeCancelled() {
    lab.train();
    test.run().advance(FakeRun.LAST_STEP);
    lab.takeSnapshot();
    List<String> shown = new ArrayList<>();
    writing
        .nameProperty()
        .subscribe(
            name -> {
              shown.add(name);
              writing.cancel();
            });

    exporting.export(Export.FILM, folder.resolve("film.mp4"), FilmSettings.USUAL);

    assertThat(shown).containsExactly("", "film.mp4", "");
    assertThat(folder.resolve("film.mp4")).doesNotExist();
    assertThat(lastNotice().severity()).isEqualTo(Notice.Severity.HINT);
  }

  @Test
  void aNameThatSaysNoFormatIsAnsweredBySayingWhich() {
    lab.train();
    test.run().advance(FakeRun.LAST_STEP);
    lab.takeSnapshot();

    exporting.export(Export.FILM, folder.resolve("film.avi"), FilmSettings.USUAL);

    assertThat(lastNotice().text()).contains("film.avi", ".gif or .mp4");
    assertThat(writing.nameProperty().get()).isEmpty();
  }

  @Test
  void whatWaitsToBeWrittenIsNamedInTurnAndCancelledWithTheFirst() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    Exporting later = exporting(waiting::add);
    lab.step();
    lab.takeSnapshot();
    later.export(Export.LOSS, folder.resolve("first.csv"), FilmSettings.USUAL);
    later.export(Export.LOSS, folder.resolve("second.csv"), FilmSettings.USUAL);
    assertThat(writing.nameProperty().get()).isEqualTo("first.csv");

    waiting.remove().run();
    assertThat(writing.nameProperty().get()).isEqualTo("second.csv");
    writing.cancel();
    waiting.remove().run();

    assertThat(writing.nameProperty().get()).isEmpty();
    assertThat(folder.toFile().list()).containsExactly("first.csv");
  }

  @Test
  void allResultsAreThoseOfTheCommandLine() throws IOException {
    // The network whose weights a fake run has.
    lab.edit(
        Change.network(
            n -> new FullyConnected(2, 4, Activation.LINEAR, false, n.initialization())));
    lab.train();
    test.run().advance(FakeRun.LAST_STEP);
    test.run().measure();
    lab.takeSnapshot();

    exporting.exportAll(folder);

    assertWritten("grid.png");
    JsonNode report = report();
    assertThat(report.at("/state").stringValue()).isEqualTo("FINISHED");
    assertThat(report.at("/recovery")).hasSize(RecoveryCurve.LEVELS.size());
    assertThat(report.at("/checks")).isNotEmpty();
    assertThat(folder.resolve("report.html"))
        .content()
        .contains("Recovery from noise", "eigenvector", "data:image/gif");
  }

  @Test
  void whileTheWeightsChangeNothingIsSaidThatDependsOnThem() throws IOException {
    lab.train();
    test.run().advance(7);
    test.run().measureLive();
    lab.takeSnapshot();

    exporting.exportAll(folder);

    assertThat(report().at("/state").stringValue()).isEqualTo("STOPPED");
    assertThat(report().at("/recovery")).isEmpty();
    assertThat(report().at("/checks")).isEmpty();
  }

  @Test
  void allResultsOfPointsShowThePlane() {
    openPoints();

    exporting.exportAll(folder);

    assertWritten("plane.png", "plane.svg", "field.csv", "fixed-points.csv");
    assertThat(folder.resolve("report.html")).content().contains("data:image/gif", "boundaries");
  }

  @Test
  void pointsHaveAFilmButNoImages() {
    openPoints();

    assertThat(exporting.canExport(Export.GRID)).isFalse();
    assertThat(exporting.canExport(Export.FILM)).isTrue();
    exporting.export(Export.FILM, folder.resolve("film.mp4"), new FilmSettings(10, 1, false));

    assertThat(folder.resolve("film.mp4")).isNotEmptyFile();
  }

  /** These files are in the folder, and those that every run leaves, and no others. */
  private void assertWritten(String... own) {
    List<String> files =
        new ArrayList<>(
            List.of(
                "report.json",
                "report.html",
                "experiment.json",
                "model.alab",
                "loss.csv",
                "loss.png",
                "orbits.csv",
                "collapse.gif"));
    files.addAll(List.of(own));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrderElementsOf(files);
  }

  private void openPoints() {
    lab.openAndTrain(
        Change.network(n -> new FullyConnected(2, 4, Activation.LINEAR, false, n.initialization()))
            .apply(TestExperiments.sixPoints()));
    test.run().advance(FakeRun.LAST_STEP);
    lab.takeSnapshot();
  }

  private JsonNode report() throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve("report.json")));
  }
}
