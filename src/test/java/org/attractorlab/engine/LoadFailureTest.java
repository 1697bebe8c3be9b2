package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoadFailureTest {
  private static String explain(Throwable cause, String platform) {
    Throwable wrapped = new IllegalStateException("Failed to load PyTorch native library", cause);
    EngineUnavailable told = LoadFailure.explain(wrapped, Path.of("libs"), platform);
    assertThat(told).hasCause(wrapped);
    return told.getMessage();
  }

  @Test
  void missingDependenciesOnWindowsNameTheRuntimeToInstall() {
    assertThat(
            explain(
                new UnsatisfiedLinkError("c10.dll: Can't find dependent libraries"), "win-x86_64"))
        .contains("Visual C++")
        .contains("Install");
  }

  @Test
  void anOldSystemIsNamed() {
    assertThat(explain(new UnsatisfiedLinkError("version `GLIBC_2.28' not found"), "linux-x86_64"))
        .contains("newer C library")
        .contains("GLIBC_2.28");
  }

  @Test
  void aFolderFromWhichNothingMayRunCanBeMoved() {
    assertThat(
            explain(
                new UnsatisfiedLinkError("failed to map segment from shared object"),
                "linux-x86_64"))
        .contains("libs")
        .contains(Folders.HOME_OVERRIDE);
  }

  @Test
  void aFullDiskIsNamedWithTheFolder() {
    assertThat(explain(new IOException("No space left on device"), "linux-x86_64"))
        .contains("libs")
        .contains("space");
    assertThat(explain(new NativeFiles.NoRoom(Path.of("libs"), 450_000_000, 5_000_000), "x"))
        .contains("450 MB")
        .contains("5 MB");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    assertThat(explain(new AccessDeniedException("libs/x"), "linux-x86_64"))
        .contains("cannot be written");
    assertThat(explain(new FileSystemException("libs", null, "Read-only file system"), "x"))
        .contains("cannot be written")
        .contains(Folders.HOME_OVERRIDE);
  }

  @Test
  void aBuildWithoutLibrariesForThisComputerSaysSo() {
    assertThat(explain(new IllegalStateException("Failed to download PyTorch native"), "plan9-vax"))
        .contains("plan9-vax")
        .contains("PYTORCH_LIBRARY_PATH");
  }

  @Test
  void anythingElseIsToldByItsFirstCause() {
    assertThat(explain(new IllegalArgumentException("Odd thing."), "linux-x86_64"))
        .contains("did not start: Odd thing.")
        .doesNotContain("Odd thing..");
  }
}
