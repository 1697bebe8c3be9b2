package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images whose sides cannot be halved as often as a network wants it. */
class UnfitImagesTest {
  @TempDir private Path folder;

  private final TypedCommands typed = new TypedCommands();

  @Test
  void theNearestSizesThatWorkAreNamed() {
    int code =
        typed.run(
            "run",
            "--preset=downsampling-remembers",
            "--set=images.set=digits",
            "--set=images.classes=[]",
            "--set=images.size=null",
            "--out=" + folder);
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err())
        .contains(
            "Images of 28 × 28 grey cannot be halved 4 times. Fit them to 16 or 32 pixels"
                + " (images.size), or take 2 levels.");
    assertThat(folder).isEmptyDirectory();
  }
}
