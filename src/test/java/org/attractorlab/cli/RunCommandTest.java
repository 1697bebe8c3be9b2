package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.attractorlab.cli.TypedCommands.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a run leaves behind. */
class RunCommandTest {
  @TempDir private Path folder;
  private final TypedCommands typed = new TypedCommands();

  @Test
  void aRunLeavesAllItsFilesAndTheSameRunTheSameLosses() throws IOException {
    Path first = folder.resolve("a/b");
    Path second = folder.resolve("c");
    assertThat(typed.runSmall(first)).as(typed.err()).isEqualTo(ExitCode.DONE);
    assertThat(typed.runSmall(second)).isEqualTo(ExitCode.DONE);

    try (Stream<Path> files = Files.list(first)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.json",
              "report.html",
              "experiment.json",
              "model.alab",
              "loss.csv",
              "orbits.csv",
              "collapse.gif",
              "grid.png",
              "loss.png");
    }
    JsonNode report = json(first.resolve("report.json"));
    assertThat(report.at("/training/stopReason").stringValue()).isEqualTo("LOSS_REACHED");
    assertThat(report.at("/training/loss").doubleValue()).isLessThanOrEqualTo(1e-8);
    assertThat(report.at("/probes/unseen/count").intValue()).isEqualTo(6);
    assertThat(report.at("/trainingImages")).hasSize(3);
    assertThat(report.at("/stored").isInt()).isTrue();
    assertThat(second.resolve("loss.csv")).hasSameTextualContentAs(first.resolve("loss.csv"));
    assertThat(typed.out()).contains("Film:   " + first.resolve("collapse.gif"));
  }

  @Test
  void theExperimentOfARunCanBeRunAgain() throws IOException {
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    typed.runSmall(first);
    Path file = first.resolve("experiment.json");

    assertThat(typed.run("run", file.toString(), "--out", again.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(again.resolve("loss.csv")).hasSameTextualContentAs(first.resolve("loss.csv"));
  }

  @Test
  void trainingGoesOnFromAModelAsIfItHadNeverStopped() throws IOException {
    Path whole = folder.resolve("whole");
    Path half = folder.resolve("half");
    typed.runSmall(whole, "--set", "training.lossTarget=0", "--set", "training.maxSteps=40");
    typed.runSmall(half, "--set", "training.lossTarget=0", "--set", "training.maxSteps=20");
    String model = half.resolve("model.alab").toString();

    assertThat(typed.run("run", model, "--set", "training.maxSteps=40", "--out", half.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);

    List<String> expected = Files.readAllLines(whole.resolve("loss.csv"));
    List<String> actual = Files.readAllLines(half.resolve("loss.csv"));
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 1; i < expected.size(); i++) {
      // At its end training tells the loss of a pass without gradients, which rounds otherwise.
      assertThat(loss(actual.get(i))).isCloseTo(loss(expected.get(i)), withinPercentage(1e-4));
    }
    assertThat(actual.getLast()).isEqualTo(expected.getLast());
    assertThat(json(half.resolve("report.json")).at("/training/steps").intValue()).isEqualTo(40);
  }

  @Test
  void whatAModelIsTrainedForIsNotChangedWhenItGoesOn() {
    typed.runSmall(folder, "--set", "training.maxSteps=1");
    String model = folder.resolve("model.alab").toString();
    typed.forget();

    assertThat(typed.run("run", model, "--set", "network.width=65", "--out", folder.toString()))
        .isEqualTo(ExitCode.UNUSABLE);

    assertThat(typed.err()).contains("keeps its images, network").hasLineCount(1);
  }

  @Test
  void twoRunsAreComparedByTheirFoldersOrModels() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    typed.runSmall(one, "--set", "training.maxSteps=3");
    typed.runSmall(two, "--set", "training.maxSteps=5");
    typed.forget();

    assertThat(typed.run("compare", one.toString(), two.resolve("model.alab").toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);

    assertThat(typed.out().lines())
        .anyMatch(line -> line.matches("\\* training.maxSteps +3 +5"))
        .anyMatch(line -> line.matches("\\* training.steps +3 +5"))
        .anyMatch(line -> line.matches("  training.stopReason +steps reached +steps reached"))
        .noneMatch(line -> line.contains("images.count"));
  }

  @Test
  void filesThatAreNotOursStayInTheFolder() throws IOException {
    Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("report.json"), "old");
    typed.runSmall(folder);

    assertThat(mine).hasContent("mine");
    assertThat(json(folder.resolve("report.json")).has("training")).isTrue();
  }

  @Test
  void aFileCannotBeAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(typed.runSmall(file)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err()).contains("Nothing can be written into the folder " + file);
  }

  @Test
  void aRunThatDivergesIsWrittenAndHasExitCode3() throws IOException {
    assertThat(typed.runSmall(folder, "--set", "training.learningRate=10"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(json(folder.resolve("report.json")).at("/training/stopReason").stringValue())
        .isEqualTo("DIVERGED");
    assertThat(typed.out()).contains("Lower the learning rate");
  }

  @Test
  void equalImagesArePointedOut() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    for (String name : List.of("a.pgm", "b.pgm", "c.pgm")) {
      Files.writeString(
          pictures.resolve(name), "P2 2 2 9 " + (name.equals("c.pgm") ? 0 : 9) + " 1 2 3");
    }

    typed.run(
        "run",
        "--images",
        pictures.toString(),
        "--set",
        "training.maxSteps=1",
        "--out",
        folder.resolve("out").toString());

    assertThat(typed.err()).contains("Training images 0 and 1 are equal: they are one memory.");
  }

  private static double loss(String line) {
    return Double.parseDouble(line.substring(line.indexOf(',') + 1));
  }
}
