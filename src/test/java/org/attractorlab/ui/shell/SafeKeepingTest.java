package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.experiment.model.AutosaveFolder;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.SampleModel;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Autosaves and their recovery, without a clock: each look is one call. */
class SafeKeepingTest {
  @TempDir private Path folder;
  private final TestLab test = new TestLab();
  private AutosaveFolder autosaves;
  private Autosaving autosaving;

  @BeforeEach
  void begin() {
    // The network whose weights a fake run has.
    test.lab()
        .edit(
            Change.network(
                n -> new FullyConnected(2, 4, Activation.LINEAR, false, n.initialization())));
    autosaves = new AutosaveFolder(folder);
    autosaving = new Autosaving(test.lab(), autosaves, Runnable::run);
  }

  @AfterEach
  void end() {
    autosaving.close();
  }

  private List<Path> models() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".alab")).toList();
    }
  }

  @Test
  void whatIsTrainedIsKeptAndWhatIsNotIsNot() throws IOException {
    autosaving.save();
    assertThat(models()).isEmpty();

    test.lab().train();
    test.run().advance(20);
    autosaving.save();

    assertThat(models()).hasSize(1);
    assertThat(ModelFile.read(models().getFirst()).training().state().steps()).isEqualTo(20);
  }

  @Test
  void theNewestStepIsKeptAndNothingIsWrittenTwice() throws IOException {
    test.lab().train();
    test.run().advance(20);
    autosaving.save();
    Path file = models().getFirst();
    Files.writeString(file, "to see whether it is written again");

    autosaving.save();
    assertThat(file).hasContent("to see whether it is written again");
    test.run().advance(1);
    autosaving.save();

    assertThat(ModelFile.read(file).training().state().steps()).isEqualTo(21);
  }

  @Test
  void aWindowThatIsClosedLeavesNothing() throws IOException {
    test.lab().train();
    test.run().advance(20);
    autosaving.save();

    autosaving.close();

    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (Autosaving blocked =
        new Autosaving(test.lab(), new AutosaveFolder(file.resolve("autosave")), Runnable::run)) {
      test.lab().train();
      test.run().advance(20);
      blocked.save();
      blocked.save();
    }

    assertThat(test.notices())
        .filteredOn(notice -> notice.severity() == Notice.Severity.WARNING)
        .hasSize(1)
        .first()
        .extracting(Notice::text)
        .asString()
        .contains("cannot be kept for the case of a crash");
  }

  @Test
  void whatWasLeftBehindIsOfferedNotForcedAndForgottenAtTheEnd() {
    Path left = folder.resolve("1-1.alab");
    ModelFile.write(left, SampleModel.small(), "{}");
    List<Path> opened = new ArrayList<>();
    Recovery recovery = new Recovery(test.lab(), autosaves, Runnable::run);

    recovery.offer(opened::add);

    Notice notice = test.notices().getLast();
    assertThat(notice.text()).contains("Ten garments", "step 812");
    assertThat(notice.offer().title()).isEqualTo("Reopen what was being trained");
    assertThat(opened).isEmpty();
    notice.offer().action().run();
    assertThat(opened).containsExactly(left);
    assertThat(left).exists();
    recovery.close();
    assertThat(left).doesNotExist();
  }

  @Test
  void whatCannotBeOpenedIsNotOffered() throws IOException {
    Files.writeString(folder.resolve("1-1.alab"), "half of it");
    int before = test.notices().size();

    new Recovery(test.lab(), autosaves, Runnable::run).offer(_ -> {});

    assertThat(test.notices()).hasSize(before);
  }
}
