package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {
  /** Three images of 784 numbers in a network that trains in a moment. */
  private static final String[] SMALL = {
    "--set", "images.count=3",
    "--set", "network.layers=4",
    "--set", "network.width=64",
    "--set", "training.learningRate=1e-3",
    "--set", "iteration.count=4",
    "--set", "iteration.steps=12",
    "--set", "probes.noise=5",
    "--set", "probes.unseen=6",
    "--set", "probes.nearby=2"
  };

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<List<String>> windows = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rnu                             | There is no command, preset or file "rnu". Did you mean run?
          run --presett x                 | "attractor-lab run" has no option --presett. Did you mean --preset?
          run --preset ten-garmets        | There is no preset "ten-garmets". Did you mean "ten-garments"?
          run ten-garments                | There is no file ten-garments. Did you mean --preset ten-garments?
          run nothing.json                | There is no file nothing.json. Check its name.
          run a.json --preset ten-garments| Both the preset ten-garments and the file a.json were given. Give one.
          run a.json b.json               | "attractor-lab run" has no argument b.json. "attractor-lab run --help" shows what can be given.
          run --seed seven                | --seed cannot be "seven". It is a whole number.
          run --device tpu                | --device cannot be "tpu". It can be auto, cpu, gpu.
          run --set network.widht=5       | "network.widht" is no field of an experiment. Did you mean "network.width"?
          run --set network.width=0       | "network.width" is 0, but must be a whole number from 1 to 4096. Correct this field, or leave it away for 256.
          run --images no/such/folder     | There is no file or folder "no/such/folder". Check the path.
          iterate --out x                 | FILE.alab is missing. "attractor-lab iterate --help" shows what can be given.
          iterate none.alab --out x       | There is no file none.alab. Check its name.
          analyze none.alab               | --out is missing. "attractor-lab analyze --help" shows what can be given.
          datasets fashon-mnits           | There is no image set "fashon-mnits". Did you mean "fashion-mnist"?
          export none.alab                | Nothing was asked for. Name at least one file, such as --film collapse.mp4.
          export none.alab --film a.avi   | a.avi does not say in which format it is to be. Let its name end with .gif or .mp4.
          export none.alab --film a.gif --rate 99 | A film cannot have 99.0 iterations a second. Choose a rate from 0.1 to 30.
          lessons --show deep             | There is no lesson "deep".
          run iterate-and-collapse        | There is no file iterate-and-collapse. Did you mean --preset iterate-and-collapse?
          compare none also-none          | There is no file none. Give the folder of a run, or its model.alab.
          compare none.alab also-none     | There is no file none.alab. Check its name.
          presets --show nothing          | There is no preset "nothing".
          """)
  void wrongUsageIsOneSentenceWithACureAndExitCode2(String arguments, String complaint) {
    assertThat(run(arguments.split(" "))).as(text(err)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(text(err)).startsWith(complaint).hasLineCount(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void benchRefusesAFileItCannotWriteBeforeItMeasures() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(run("bench", "--json", file.resolve("bench.json").toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(text(err)).contains(file.toString()).hasLineCount(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void benchRefusesAFolderInPlaceOfAFile() {
    for (String name : List.of(folder.toString(), folder.getRoot().toString())) {
      err.reset();
      assertThat(run("bench", "--json", name)).isEqualTo(ExitCode.UNUSABLE);
      assertThat(text(err)).startsWith(name + " is a folder. Name a file in it.").hasLineCount(1);
      assertThat(text(out)).isEmpty();
    }
  }

  @Test
  void withoutACommandTheWindowOpensAsItIsTold() {
    assertThat(run(true)).isEqualTo(ExitCode.DONE);
    assertThat(run(true, "--theme", "dark", "tanh-forgets")).isEqualTo(ExitCode.DONE);

    assertThat(run(true, "--start-times")).isEqualTo(ExitCode.DONE);

    assertThat(windows)
        .containsExactly(
            List.of(), List.of("--theme", "dark", "tanh-forgets"), List.of("--start-times"));
  }

  @Test
  void everyCommandExplainsItself() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(text(out))
        .contains("run", "iterate", "analyze", "check", "presets", "datasets", "doctor", "bench");
    for (String command :
        List.of("run", "iterate", "analyze", "check", "presets", "datasets", "doctor", "bench")) {
      assertThat(run(command, "--help")).isEqualTo(ExitCode.DONE);
    }
    assertThat(text(out)).contains("--preset", "--set", "--images", "--out", "--seed", "--device");
  }

  @Test
  void presetsAreListedWithTheirQuestions() {
    assertThat(run("presets")).isEqualTo(ExitCode.DONE);

    assertThat(text(out).lines())
        .hasSameSizeAs(Presets.shipped().all())
        .first()
        .asString()
        .startsWith("ten-garments ")
        .endsWith("?");
  }

  @Test
  void lessonsAreListedAndShownAsTheirFiles() {
    assertThat(run("lessons")).isEqualTo(ExitCode.DONE);
    assertThat(text(out).lines()).hasSameSizeAs(Presets.shipped().lessons());
    out.reset();

    assertThat(run("lessons", "--show", "deep-contracts")).isEqualTo(ExitCode.DONE);

    assertThat(text(out)).isEqualTo(Presets.shipped().lessonFile("deep-contracts"));
  }

  @Test
  void aPresetThatIsShownIsAnExperimentsFile() throws IOException {
    assertThat(run("presets", "--show", "tanh-forgets")).isEqualTo(ExitCode.DONE);
    Path file = Files.writeString(folder.resolve("mine.json"), text(out));

    assertThat(new ExperimentJson().read(file))
        .isEqualTo(Presets.shipped().named("tanh-forgets").experiment());
  }

  @Test
  void imageSetsAreListedAndLookedInto() {
    assertThat(run("datasets")).isEqualTo(ExitCode.DONE);
    assertThat(text(out)).contains("fashion-mnist", "500 images", "28 × 28 grey", "MIT");
    assertThat(run("datasets", "digits")).isEqualTo(ExitCode.DONE);
    assertThat(text(out)).contains("    50  7");
  }

  @Test
  void theDoctorSaysWhatWasFound() {
    assertThat(run("doctor")).isEqualTo(ExitCode.DONE);

    assertThat(text(out)).contains("Java ", "Engine         PyTorch", "Device", "Display", "Cores");
  }

  @Test
  void aRunLeavesAllItsFilesAndTheSameRunTheSameLosses() throws IOException {
    Path first = folder.resolve("a/b");
    Path second = folder.resolve("c");
    assertThat(small(first)).as(text(err)).isEqualTo(ExitCode.DONE);
    assertThat(small(second)).isEqualTo(ExitCode.DONE);

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
    assertThat(text(out)).contains("Film:   " + first.resolve("collapse.gif"));
  }

  @Test
  void theExperimentOfARunCanBeRunAgain() throws IOException {
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    small(first);
    Path file = first.resolve("experiment.json");

    assertThat(run("run", file.toString(), "--out", again.toString())).isEqualTo(ExitCode.DONE);
    assertThat(again.resolve("loss.csv")).hasSameTextualContentAs(first.resolve("loss.csv"));
  }

  @Test
  void trainingGoesOnFromAModelAsIfItHadNeverStopped() throws IOException {
    Path whole = folder.resolve("whole");
    Path half = folder.resolve("half");
    small(whole, "--set", "training.lossTarget=0", "--set", "training.maxSteps=40");
    small(half, "--set", "training.lossTarget=0", "--set", "training.maxSteps=20");
    String model = half.resolve("model.alab").toString();

    assertThat(run("run", model, "--set", "training.maxSteps=40", "--out", half.toString()))
        .as(text(err))
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
    small(folder, "--set", "training.maxSteps=1");
    String model = folder.resolve("model.alab").toString();
    err.reset();

    assertThat(run("run", model, "--set", "network.width=65", "--out", folder.toString()))
        .isEqualTo(ExitCode.UNUSABLE);

    assertThat(text(err)).contains("keeps its images, network").hasLineCount(1);
  }

  @Test
  void twoRunsAreComparedByTheirFoldersOrModels() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    small(one, "--set", "training.maxSteps=3");
    small(two, "--set", "training.maxSteps=5");
    out.reset();

    assertThat(run("compare", one.toString(), two.resolve("model.alab").toString()))
        .as(text(err))
        .isEqualTo(ExitCode.DONE);

    assertThat(text(out).lines())
        .anyMatch(line -> line.matches("\\* training.maxSteps +3 +5"))
        .anyMatch(line -> line.matches("\\* training.steps +3 +5"))
        .anyMatch(line -> line.matches("  training ended by +steps reached +steps reached"))
        .noneMatch(line -> line.contains("images.count"));
  }

  @Test
  void filesThatAreNotOursStayInTheFolder() throws IOException {
    Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("report.json"), "old");
    small(folder);

    assertThat(mine).hasContent("mine");
    assertThat(json(folder.resolve("report.json")).has("training")).isTrue();
  }

  @Test
  void aFileCannotBeAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(small(file)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(text(err)).contains("Nothing can be written into the folder " + file);
  }

  @Test
  void aRunThatDivergesIsWrittenAndHasExitCode3() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--out", folder.toString()));
    arguments.addAll(List.of(SMALL));
    arguments.addAll(List.of("--set", "training.learningRate=10"));

    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.FAILED);
    assertThat(json(folder.resolve("report.json")).at("/training/stopReason").stringValue())
        .isEqualTo("DIVERGED");
    assertThat(text(out)).contains("Lower the learning rate");
  }

  @Test
  void aSavedModelIsIteratedAndAnalyzed() throws IOException {
    Path trained = folder.resolve("trained");
    small(trained);
    String model = trained.resolve("model.alab").toString();
    Path orbits = folder.resolve("orbits");
    Path measures = folder.resolve("measures");

    assertThat(
            run("iterate", model, "--starts", "noise", "--steps", "5", "--out", orbits.toString()))
        .as(text(err))
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(orbits.resolve("orbits.csv"))).hasSize(1 + 4 * 6);
    assertThat(run("analyze", model, "--out", measures.toString()))
        .as(text(err))
        .isEqualTo(ExitCode.DONE);
    assertThat(json(measures.resolve("report.json")).at("/trainingImages"))
        .isEqualTo(json(trained.resolve("report.json")).at("/trainingImages"));
    assertThat(Files.readAllLines(measures.resolve("spectra.csv"))).hasSize(1 + 3 * 64);
  }

  @Test
  void orbitsCanStartAtOnesOwnPictures() {
    Path trained = folder.resolve("trained");
    small(trained);
    Path orbits = folder.resolve("orbits");
    String model = trained.resolve("model.alab").toString();

    assertThat(
            run(
                "iterate",
                model,
                "--starts",
                trained.resolve("grid.png").toString(),
                "--out",
                orbits.toString()))
        .as(text(err))
        .isEqualTo(ExitCode.DONE);
    assertThat(text(out)).contains("of 1 orbits");
  }

  @Test
  void equalImagesArePointedOut() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    for (String name : List.of("a.pgm", "b.pgm", "c.pgm")) {
      Files.writeString(
          pictures.resolve(name), "P2 2 2 9 " + (name.equals("c.pgm") ? 0 : 9) + " 1 2 3");
    }

    run(
        "run",
        "--images",
        pictures.toString(),
        "--set",
        "training.maxSteps=1",
        "--out",
        folder.resolve("out").toString());

    assertThat(text(err)).contains("Training images 0 and 1 are equal: they are one memory.");
  }

  @Test
  void aCheckThatFailsIsSeenInTheExitCode() {
    TheoremCheck right = check(new CheckResult("right", "", 1, 1, 0.1, true));
    TheoremCheck wrong = check(new CheckResult("wrong", "", 1, 2, 0.1, false));
    Terminal terminal = terminal(StandardCharsets.UTF_8);

    assertThat(new CheckCommand(terminal, List.of(right), List.of()).call())
        .isEqualTo(ExitCode.DONE);
    assertThat(new CheckCommand(terminal, List.of(right, wrong), List.of()).call())
        .isEqualTo(ExitCode.FAILED);
    assertThat(text(out)).contains("pass  right", "FAIL  wrong", "1 of 2 checks pass.");
  }

  @Test
  void aTerminalThatKnowsOnlyAsciiGetsAscii() {
    new Cli(terminal(StandardCharsets.US_ASCII), windows::add, false).run("datasets");

    assertThat(text(out)).contains("28 x 28 grey").doesNotContain("?");
  }

  private static TheoremCheck check(CheckResult result) {
    return new TheoremCheck() {
      @Override
      public String statement() {
        return "A theorem.";
      }

      @Override
      public boolean isQuick() {
        return true;
      }

      @Override
      public List<CheckResult> run() {
        return List.of(result);
      }
    };
  }

  private static double loss(String line) {
    return Double.parseDouble(line.substring(line.indexOf(',') + 1));
  }

  private int small(Path results, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--out", results.toString()));
    arguments.addAll(List.of(SMALL));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return run(false, arguments);
  }

  private int run(boolean display, String... arguments) {
    return new Cli(terminal(StandardCharsets.UTF_8), windows::add, display).run(arguments);
  }

  private Terminal terminal(Charset charset) {
    return new Terminal(
        new PrintStream(out, true, charset), new PrintStream(err, true, charset), false);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }
}
