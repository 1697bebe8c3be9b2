package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images whose sides cannot be halved as often as a network wants it. */
class UnfitImagesTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Cli(new Terminal(out, errors, false), _ -> {}, false).run(arguments);
  }

  @Test
  void theNearestSizesThatWorkAreNamed() {
    int code =
        run(
            "run",
            "--preset=downsampling-remembers",
            "--set=images.set=digits",
            "--set=images.classes=[]",
            "--set=images.size=null",
            "--out=" + folder);
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "Images of 28 × 28 grey cannot be halved 4 times. Fit them to 16 or 32 pixels"
                + " (images.size), or take 2 levels.");
    assertThat(folder).isEmptyDirectory();
  }
}
