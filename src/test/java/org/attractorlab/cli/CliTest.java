package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
  @TempDir private Path folder;
  private final TypedCommands typed = new TypedCommands();

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
    assertThat(typed.run(arguments.split(" "))).as(typed.err()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err()).startsWith(complaint).hasLineCount(1);
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void benchRefusesAFileItCannotWriteBeforeItMeasures() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(typed.run("bench", "--json", file.resolve("bench.json").toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err()).contains(file.toString()).hasLineCount(1);
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void benchRefusesAFolderInPlaceOfAFile() {
    for (String name : List.of(folder.toString(), folder.getRoot().toString())) {
      typed.forget();
      assertThat(typed.run("bench", "--json", name)).isEqualTo(ExitCode.UNUSABLE);
      assertThat(typed.err()).startsWith(name + " is a folder. Name a file in it.").hasLineCount(1);
      assertThat(typed.out()).isEmpty();
    }
  }

  @Test
  void withoutACommandTheWindowOpensAsItIsTold() {
    assertThat(typed.run(true)).isEqualTo(ExitCode.DONE);
    assertThat(typed.run(true, "--theme", "dark", "tanh-forgets")).isEqualTo(ExitCode.DONE);

    assertThat(typed.run(true, "--start-times")).isEqualTo(ExitCode.DONE);

    assertThat(typed.windows())
        .containsExactly(
            List.of(), List.of("--theme", "dark", "tanh-forgets"), List.of("--start-times"));
  }

  @Test
  void everyCommandExplainsItself() {
    assertThat(typed.run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(typed.out())
        .contains("run", "iterate", "analyze", "check", "presets", "datasets", "doctor", "bench");
    for (String command :
        List.of("run", "iterate", "analyze", "check", "presets", "datasets", "doctor", "bench")) {
      assertThat(typed.run(command, "--help")).isEqualTo(ExitCode.DONE);
    }
    assertThat(typed.out())
        .contains("--preset", "--set", "--images", "--out", "--seed", "--device");
  }

  @Test
  void presetsAreListedWithTheirQuestions() {
    assertThat(typed.run("presets")).isEqualTo(ExitCode.DONE);

    assertThat(typed.out().lines())
        .hasSameSizeAs(Presets.shipped().all())
        .first()
        .asString()
        .startsWith("ten-garments ")
        .endsWith("?");
  }

  @Test
  void lessonsAreListedAndShownAsTheirFiles() {
    assertThat(typed.run("lessons")).isEqualTo(ExitCode.DONE);
    assertThat(typed.out().lines()).hasSameSizeAs(Presets.shipped().lessons());
    typed.forget();

    assertThat(typed.run("lessons", "--show", "deep-contracts")).isEqualTo(ExitCode.DONE);

    assertThat(typed.out()).isEqualTo(Presets.shipped().lessonFile("deep-contracts"));
  }

  @Test
  void aPresetThatIsShownIsAnExperimentsFile() throws IOException {
    assertThat(typed.run("presets", "--show", "tanh-forgets")).isEqualTo(ExitCode.DONE);
    Path file = Files.writeString(folder.resolve("mine.json"), typed.out());

    assertThat(new ExperimentJson().read(file))
        .isEqualTo(Presets.shipped().named("tanh-forgets").experiment());
  }

  @Test
  void imageSetsAreListedAndLookedInto() {
    assertThat(typed.run("datasets")).isEqualTo(ExitCode.DONE);
    assertThat(typed.out()).contains("fashion-mnist", "500 images", "28 × 28 grey", "MIT");
    assertThat(typed.run("datasets", "digits")).isEqualTo(ExitCode.DONE);
    assertThat(typed.out()).contains("    50  7");
  }

  @Test
  void theDoctorSaysWhatWasFound() {
    assertThat(typed.run("doctor")).isEqualTo(ExitCode.DONE);

    assertThat(typed.out())
        .contains("Java ", "Engine         PyTorch", "Device", "Display", "Cores");
  }

  @Test
  void aCheckThatFailsIsSeenInTheExitCode() {
    TheoremCheck right = check(new CheckResult("right", "", 1, 1, 0.1, true));
    TheoremCheck wrong = check(new CheckResult("wrong", "", 1, 2, 0.1, false));
    Terminal terminal = typed.terminal(StandardCharsets.UTF_8);

    assertThat(new CheckCommand(terminal, List.of(right), List.of()).call())
        .isEqualTo(ExitCode.DONE);
    assertThat(new CheckCommand(terminal, List.of(right, wrong), List.of()).call())
        .isEqualTo(ExitCode.FAILED);
    assertThat(typed.out()).contains("pass  right", "FAIL  wrong", "1 of 2 checks pass.");
  }

  @Test
  void aTerminalThatKnowsOnlyAsciiGetsAscii() {
    new Cli(typed.terminal(StandardCharsets.US_ASCII), _ -> {}, false).run("datasets");

    assertThat(typed.out()).contains("28 x 28 grey").doesNotContain("?");
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
}
