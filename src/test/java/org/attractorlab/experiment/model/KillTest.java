package org.attractorlab.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills programs that do nothing but save (SIGKILL on Linux and macOS): what they leave can always
 * be opened. The study of 200 kills: {@code ./mvnw test -Pslow -Dtest=KillTest}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTest {
  @TempDir private Path folder;

  @Test
  void aKilledProgramLeavesFilesThatOpen() throws Exception {
    kill(5, 1);
  }

  @Test
  @Tag("slow")
  void twoHundredKilledProgramsDo() throws Exception {
    int caught = kill(200, 2);

    System.out.println("200 kills, " + caught + " of them while a file was being written");
    assertThat(caught).isGreaterThan(20);
  }

  /** Returns how many were killed while they wrote. */
  private int kill(int times, long seed) throws Exception {
    RandomGenerator random = new Random(seed);
    int caught = 0;
    for (int i = 0; i < times; i++) {
      Process saving = start(SavingForEver.class, folder);
      try (BufferedReader said = saving.inputReader()) {
        int rounds = 1 + random.nextInt(4);
        for (int round = 0; round < rounds; round++) {
          assertThat(said.readLine()).isEqualTo("saved");
        }
        // It never ends by itself: this is a moment somewhere in its next rounds.
        assertThat(saving.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS)).isFalse();
      } finally {
        saving.destroyForcibly().waitFor();
      }
      caught += checkWhatIsLeft(i) ? 1 : 0;
    }
    return caught;
  }

  /** Opens everything, then clears the folder of what was left; whether something was half. */
  private boolean checkWhatIsLeft(int kill) throws IOException {
    Model saved = ModelFile.read(folder.resolve(SavingForEver.SAVED));
    assertThat(saved.training().state().steps()).as("kill %d", kill).isPositive();
    boolean half;
    Path autosaves = folder.resolve(SavingForEver.AUTOSAVES);
    try (Stream<Path> files = Stream.concat(Files.list(folder), Files.list(autosaves))) {
      half = files.anyMatch(file -> file.toString().endsWith(".part"));
    }
    try (AutosaveFolder autosave = new AutosaveFolder(autosaves)) {
      List<Path> left = autosave.leftBehind();
      assertThat(left).as("kill %d", kill).hasSize(1);
      assertThat(ModelFile.read(left.getFirst()).weights()).hasSize(4);
      autosave.forget(left.getFirst());
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".part")).forEach(f -> f.toFile().delete());
    }
    try (Stream<Path> files = Files.list(autosaves)) {
      assertThat(files).isEmpty();
    }
    return half;
  }

  /** Another virtual machine with the same classes. */
  static Process start(Class<?> program, Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path") + File.pathSeparator,
            program.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
