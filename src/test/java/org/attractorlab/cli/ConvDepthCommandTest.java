package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvDepthCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int study(String... options) {
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] arguments =
        Stream.concat(
                Stream.of("study", "conv-depth", "--out", folder.toString()), Stream.of(options))
            .toArray(String[]::new);
    return new Cli(new Terminal(results, errors, false), _ -> {}, false).run(arguments);
  }

  @Test
  void theTableThePictureAndTheSummaryAreThere() throws IOException {
    int code = study("--sizes", "2,3", "--filters", "4", "--depths", "1,2,8", "--seeds", "2");
    assertThat(code).isEqualTo(ExitCode.DONE);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
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
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("A size of 1 cannot be studied. Take 2 to 16." + System.lineSeparator());
    assertThat(folder).isEmptyDirectory();
  }
}
