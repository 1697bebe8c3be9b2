package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.cli.TypedCommands.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a model that a run has saved. */
class SavedModelTest {
  @TempDir private Path folder;
  private final TypedCommands typed = new TypedCommands();

  @Test
  void aSavedModelIsIteratedAndAnalyzed() throws IOException {
    Path trained = folder.resolve("trained");
    typed.runSmall(trained);
    String model = trained.resolve("model.alab").toString();
    Path orbits = folder.resolve("orbits");
    Path measures = folder.resolve("measures");

    assertThat(
            typed.run(
                "iterate", model, "--starts", "noise", "--steps", "5", "--out", orbits.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(orbits.resolve("orbits.csv"))).hasSize(1 + 4 * 6);
    assertThat(typed.run("analyze", model, "--out", measures.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(json(measures.resolve("report.json")).at("/trainingImages"))
        .isEqualTo(json(trained.resolve("report.json")).at("/trainingImages"));
    assertThat(Files.readAllLines(measures.resolve("spectra.csv"))).hasSize(1 + 3 * 64);
  }

  @Test
  void orbitsCanStartAtOnesOwnPictures() {
    Path trained = folder.resolve("trained");
    typed.runSmall(trained);
    Path orbits = folder.resolve("orbits");
    String model = trained.resolve("model.alab").toString();

    assertThat(
            typed.run(
                "iterate",
                model,
                "--starts",
                trained.resolve("grid.png").toString(),
                "--out",
                orbits.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(typed.out()).contains("of 1 orbits");
  }

  @Test
  void thePageOfASavedModelIsThatOfItsRun() throws IOException {
    Path trained = folder.resolve("trained");
    typed.runSmall(trained);
    Path page = folder.resolve("page.html");

    assertThat(
            typed.run(
                "export", trained.resolve("model.alab").toString(), "--page", page.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(sections(page)).contains("Recovery from noise", "Theory");
    assertThat(sections(page)).isEqualTo(sections(trained.resolve("report.html")));
  }

  private static List<String> sections(Path page) throws IOException {
    try (Stream<String> lines = Files.lines(page)) {
      return lines
          .filter(line -> line.startsWith("<h2>"))
          .map(line -> line.replaceAll("<[^>]*>", ""))
          .toList();
    }
  }
}
