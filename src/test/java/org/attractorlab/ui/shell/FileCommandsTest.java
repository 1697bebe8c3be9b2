package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class FileCommandsTest {
  @TempDir Path folder;
  private final TestLab test = new TestLab();
  private final Laboratory lab = test.lab();
  private final FileCommands files =
      new FileCommands(
          lab,
          model -> new FakeRun(model.experiment(), model.images()),
          Runnable::run,
          Runnable::run,
          new FileWriter(lab, Runnable::run, Runnable::run, new Writing()));

  private Notice lastNotice() {
    return test.notices().getLast();
  }

  @Test
  void settingsThatWereSavedAreOpenedAgain() {
    Path file = folder.resolve("ten.json");
    files.save(file);
    assertThat(lastNotice().severity()).isEqualTo(Notice.Severity.INFO);
    assertThat(lastNotice().text()).contains(file.toString());
    lab.edit(Change.seed(99));

    files.open(file);

    assertThat(lab.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
  }

  @Test
  void aModelThatWasSavedIsOpenedWithItsImages() {
    // The network whose weights a fake run has.
    lab.edit(
        Change.network(
            n -> new FullyConnected(2, 4, Activation.LINEAR, false, n.initialization())));
    Path file = folder.resolve("ten.alab");
    files.save(file);
    lab.edit(Change.count(3));

    files.open(file);

    assertThat(lab.imagesProperty().get().count()).isEqualTo(10);
    assertThat(lab.imagesProperty().get().label(2)).isEqualTo("Cross");
    assertThat(lab.runProperty().get()).isNotIn(test.runs());
  }

  @Test
  void aFileThatIsNoModelIsRefusedAndEverythingStays() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.alab"), "no zip");

    files.open(file);

    assertThat(lastNotice().severity()).isEqualTo(Notice.Severity.ERROR);
    assertThat(lastNotice().text()).contains("broken.alab");
    assertThat(test.runs()).hasSize(1);
  }

  @Test
  void settingsWithAMistakeAreRefusedByTheirField() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"network\": {\"layers\": 99}}");

    files.open(file);

    assertThat(lastNotice().severity()).isEqualTo(Notice.Severity.ERROR);
    assertThat(lastNotice().text()).contains("layers");
    assertThat(lab.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
  }

  @Test
  void ownImagesAreAnExperimentOfTheirOwn() {
    files.open(folder.resolve("My holiday.zip"));

    assertThat(lab.experimentProperty().get().title()).isEqualTo("My holiday.zip");
    assertThat(lab.experimentProperty().get().name()).isEqualTo("my-holiday-zip");
    assertThat(lab.experimentProperty().get().images().set())
        .isEqualTo(folder.resolve("My holiday.zip").toString());
  }

  @Test
  void whatCannotBeWrittenIsTold() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");

    files.save(blocked.resolve("ten.json"));
    assertThat(lastNotice().severity()).isEqualTo(Notice.Severity.ERROR);
    files.save(blocked.resolve("ten.alab"));
    assertThat(lastNotice().severity()).isEqualTo(Notice.Severity.ERROR);
  }
}
