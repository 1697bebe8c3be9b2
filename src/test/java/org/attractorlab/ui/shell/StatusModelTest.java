package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.attractorlab.ui.Work;
import org.attractorlab.ui.export.Writing;
import org.junit.jupiter.api.Test;

class StatusModelTest {
  private final TestLab test = new TestLab();
  private final Laboratory lab = test.lab();
  private final EngineWork engine = new EngineWork();
  private final EngineWork download = new EngineWork();
  private final Writing writing = new Writing();
  private final StatusModel status = new StatusModel(lab, engine, download, writing);

  @Test
  void stepLossAndSpeedAreThoseOfTheRun() {
    lab.train();
    test.run().advance(240);
    lab.takeSnapshot();

    assertThat(status.deviceProperty().get()).isEqualTo("CPU");
    assertThat(status.stepProperty().get()).isEqualTo("step 240");
    assertThat(status.lossProperty().get()).isEqualTo("loss 4.3·10⁻⁵");
    assertThat(status.speedProperty().get()).isEqualTo("96 steps/s");
    assertThat(status.doingProperty().get()).isEqualTo("Training");
    assertThat(status.progressProperty().get()).isEqualTo(0.5);
  }

  @Test
  void aRunThatStandsStillHasNoSpeedAndNoProgress() {
    lab.step();
    lab.takeSnapshot();

    assertThat(status.speedProperty().get()).isEmpty();
    assertThat(status.progressProperty().get()).isNaN();
  }

  @Test
  void aHintStaysUntilTheRunMovesOn() {
    lab.notice(new Notice(Notice.Severity.HINT, "Press Train."));
    assertThat(status.doingProperty().get()).isEqualTo("Press Train.");

    lab.train();
    lab.takeSnapshot();

    assertThat(status.doingProperty().get()).isEqualTo("Training");
  }

  @Test
  void whileTheEngineStartsItSaysSo() {
    Laboratory before =
        new Laboratory((_, _, _) -> null, (_, _) -> null, _ -> {}, Runnable::run, Runnable::run);
    StatusModel early = new StatusModel(before, engine, download, writing);
    engine.at(0.25, "Unpacking PyTorch");

    early.look();

    assertThat(early.doingProperty().get()).isEqualTo("Unpacking PyTorch");
    assertThat(early.progressProperty().get()).isEqualTo(0.25);
  }

  @Test
  void readingImagesIsSaidWithItsProgress() {
    Laboratory slow =
        new Laboratory((_, _, _) -> null, (_, _) -> null, _ -> {}, Runnable::run, Runnable::run);
    StatusModel reading = new StatusModel(slow, engine, download, writing);

    slow.open(Change.seed(1).apply(TestExperiments.tenShapes()));

    assertThat(reading.doingProperty().get()).startsWith("Reading images");
    assertThat(reading.progressProperty().get()).isEqualTo(-1);
  }

  @Test
  void aDownloadIsShownWhileItLastsAndThenTheRunAgain() {
    download.at(0.4, "Downloading");
    status.look();
    assertThat(status.doingProperty().get()).isEqualTo("Downloading");
    assertThat(status.progressProperty().get()).isEqualTo(0.4);

    download.at(0, "");
    lab.step();
    lab.takeSnapshot();
    assertThat(status.doingProperty().get()).isEqualTo("One step made");
  }

  @Test
  void whatIsWrittenIsSaidWithItsProgressUntilItIsCancelled() {
    Work work = new Work();
    writing.begin(work, "film.mp4");
    assertThat(status.doingProperty().get()).isEqualTo("Writing film.mp4");

    work.at(0.3, "Film");
    status.look();
    assertThat(status.doingProperty().get()).isEqualTo("Writing film.mp4: Film");
    assertThat(status.progressProperty().get()).isEqualTo(0.3);

    writing.cancel();
    status.look();
    assertThat(status.doingProperty().get()).isEqualTo("Cancelling film.mp4");

    writing.end(work);
    assertThat(status.doingProperty().get()).isEqualTo("Ready to train");
  }
}
