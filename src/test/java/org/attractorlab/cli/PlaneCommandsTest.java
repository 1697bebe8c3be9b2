package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attractorlab.cli.TypedCommands.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Points of the plane and the line on the command line. */
class PlaneCommandsTest {
  @TempDir private Path folder;
  private final TypedCommands typed = new TypedCommands();

  @Test
  void aRunOfPointsReportsSharesAndLeavesPictures() throws IOException {
    Path points =
        Files.writeString(folder.resolve("three.csv"), "x,y\n-0.6,-0.4\n0.7,-0.2\n0,0.6\n");
    Path results = folder.resolve("run");
    assertThat(small("run", points.toString(), "--out", results.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);

    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "report.json",
              "experiment.json",
              "model.alab",
              "loss.csv",
              "loss.png",
              "orbits.csv",
              "collapse.gif",
              "plane.png",
              "plane.svg",
              "report.html",
              "field.csv",
              "fixed-points.csv");
    }
    JsonNode report = json(results.resolve("report.json"));
    assertThat(report.at("/trainingImages")).hasSize(3);
    assertThat(report.at("/probes/noise/count").intValue()).isEqualTo(20);
    JsonNode plane = report.at("/plane");
    double sum = 0;
    for (String name : List.of("toTrainingImage", "spurious", "cycles", "diverged", "unsettled")) {
      sum += plane.at("/" + name).doubleValue();
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    assertThat(plane.at("/byTrainingImage")).hasSize(3);
    assertThat(plane.at("/nearestNeighbour").doubleValue()).isBetween(0.0, 1.0);
    assertThat(plane.at("/fixedPoints/0/trainingImage").intValue()).isZero();
    assertThat(report.at("/experiment/title").stringValue()).isEqualTo("Points of three.csv");
    assertThat(Files.readAllLines(results.resolve("field.csv"))).hasSize(27 * 27 + 1);
    assertThat(results.resolve("plane.svg")).content().contains("id='boundaries'", "<path");
    assertThat(ImageIO.read(results.resolve("plane.png").toFile()).getWidth()).isGreaterThan(600);
    assertThat(typed.out()).contains("Of the window ", "Fixed points in the window: ");

    // What was saved can be looked at again, and iterated from points of one's own.
    Path model = results.resolve("model.alab");
    assertThat(typed.run("analyze", model.toString(), "--out", folder.resolve("a").toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(json(folder.resolve("a/report.json")).at("/plane/byTrainingImage"))
        .isEqualTo(plane.at("/byTrainingImage"));
    assertThat(
            typed.run(
                "iterate",
                model.toString(),
                "--starts",
                points.toString(),
                "--out",
                folder.resolve("i").toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("i/plane.png")).exists();
    assertThat(typed.out()).contains("After k = ");
  }

  @Test
  void theLineHasAGraph() throws IOException {
    Path points = Files.writeString(folder.resolve("line.csv"), "x\n-0.5\n0.4\n");
    Path results = folder.resolve("line");
    assertThat(small("run", "--images", points.toString(), "--out", results.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(results.resolve("plane.svg")).content().contains("id='graph'");
    assertThat(Files.readAllLines(results.resolve("field.csv")).getFirst()).isEqualTo("x,f,dx");
    assertThat(json(results.resolve("report.json")).at("/plane/rows").intValue()).isEqualTo(1);
  }

  @Test
  void shapesCanBeNamed() throws IOException {
    Path results = folder.resolve("ring");
    assertThat(small("run", "--images", "ring:4", "--out", results.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
    JsonNode experiment = json(results.resolve("experiment.json"));
    assertThat(experiment.at("/images/points")).hasSize(4);
    assertThat(experiment.at("/images/points/0/0").doubleValue()).isEqualTo(0.8);
    assertThat(experiment.at("/title").stringValue()).isEqualTo("Ring of 4");
  }

  @Test
  void whatCannotBeAPointIsSaidInOneSentenceWithItsCure() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), "x,y\n0.5,zero\n");
    assertThat(typed.run("run", bad.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.run("run", "--images", "ring:0")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.run("run", "--images", "ring:4", "--set", "network.family=convolutional"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.run("run", "--set", "images.set=points")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.run("run", "--preset", "six-points", "--set", "images.points=[[0,2]]"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err().lines())
        .containsExactly(
            "bad.csv: line 2 has \"zero\", which is no number. Write numbers like 0.5.",
            "\"ring:0\" names no number of points from 1 to 100. Write it like ring:12.",
            "A point is no picture for the filters of \"network.family\". Take"
                + " \"fully-connected\" for points.",
            "\"images.set\" is \"points\", but there is no \"images.points\". Write \"points\":"
                + " [[0.5, -0.2], …], or name a set of images.",
            "\"images.points\": Point 1 has the coordinate 2.0, which is not in [−1, 1]. Scale the"
                + " points so that all lie there.");
  }

  private int small(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    for (String setting :
        List.of(
            "network.layers=6",
            "network.width=32",
            "training.learningRate=1e-3",
            "training.lossTarget=1e-6",
            "iteration.count=4",
            "iteration.steps=40",
            "probes.noise=20",
            "probes.nearby=5")) {
      all.addAll(List.of("--set", setting));
    }
    return typed.run(all.toArray(String[]::new));
  }
}
