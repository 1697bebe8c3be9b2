package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvDepthCommandTest {
  @TempDir private Path folder;

  private final TypedCommands typed = new TypedCommands();

  private int study(String... options) {
    String[] arguments =
        Stream.concat(
                Stream.of("study", "conv-depth", "--out", folder.toString()), Stream.of(options))
            .toArray(String[]::new);
    return typed.run(arguments);
  }

  @Test
  void theTableThePictureAndTheSummaryAreThere() throws IOException {
    int code = study("--sizes", "2,3", "--filters", "4", "--depths", "1,2,8", "--seeds", "2");
    assertThat(code).isEqualTo(ExitCode.DONE);
    List<String> lines = typed.out().lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.matches(" 3 × 3 +4 +3 +1 +2 \\| +39\\.5 % +39\\.5 % .*"))
        .anyMatch(
            line -> line.startsWith(" 3 × 3    4 × 3 × 3 filters: at least  2; no zeros from 2"));
    assertThat(Files.readAllLines(folder.resolve("conv-depth.csv"))).hasSize(13);
    BufferedImage picture = ImageIO.read(folder.resolve("conv-depth.png").toFile());
    assertThat(picture.getWidth()).isGreaterThan(300);
  }

  @Test
  void whatCannotBeStudiedIsOneSentenceWithACure() {
    assertThat(study("--sizes", "1")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err())
        .isEqualTo("A size of 1 cannot be studied. Take 2 to 16." + System.lineSeparator());
    assertThat(folder).isEmptyDirectory();
  }
}
