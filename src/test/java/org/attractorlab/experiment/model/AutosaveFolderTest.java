package org.attractorlab.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveFolderTest {
  @TempDir private Path folder;

  @Test
  void whatAProgramUnderWayKeepsIsNotLeftBehind() throws IOException {
    try (AutosaveFolder mine = new AutosaveFolder(folder.resolve("autosave"));
        AutosaveFolder other = new AutosaveFolder(folder.resolve("autosave"))) {
      mine.write(SampleModel.small(), "{}");
      mine.write(SampleModel.small(), "{}");

      assertThat(other.leftBehind()).isEmpty();
      assertThat(mine.leftBehind()).isEmpty();
    }
    assertThat(names(folder.resolve("autosave"))).isEmpty();
  }

  @Test
  void whatNobodyHasLockedIsLeftBehindUntilItIsForgotten() throws IOException {
    Path left = folder.resolve("123-4.alab");
    ModelFile.write(left, SampleModel.small(), "{}");
    Files.writeString(folder.resolve("123-4.lock"), "");
    Files.writeString(folder.resolve(".123-4.alab.123.part"), "half of it");
    try (AutosaveFolder mine = new AutosaveFolder(folder)) {
      assertThat(mine.leftBehind()).containsExactly(left);

      mine.forget(left);

      assertThat(mine.leftBehind()).isEmpty();
      assertThat(names(folder)).isEmpty();
    }
  }

  @Test
  void afterTheEndNothingIsKept() throws IOException {
    AutosaveFolder mine = new AutosaveFolder(folder);
    mine.write(SampleModel.small(), "{}");
    mine.close();

    mine.write(SampleModel.small(), "{}");

    assertThat(names(folder)).isEmpty();
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
