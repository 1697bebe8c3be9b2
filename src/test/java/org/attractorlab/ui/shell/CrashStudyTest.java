package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program itself, with its window, while it trains (SIGKILL on Linux and macOS), and
 * starts it again. The lines of {@link WatchedWindow} tell what it does. To run it: {@code ./mvnw
 * test -Pslow -Dtest=CrashStudyTest}.
 */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CrashStudyTest {
  private static final double MOST_SECONDS_LOST = 10;

  @TempDir private Path home;

  @Test
  void afterAKillAtMostTenSecondsOfTrainingAreLost() throws Exception {
    double killedAt = 0;
    Process first = start("endless");
    try (BufferedReader said = first.inputReader()) {
      while (killedAt < 25) {
        killedAt = seconds(said.readLine(), "training");
      }
    } finally {
      first.destroyForcibly().waitFor();
    }

    Process second = start("reopen");
    try (BufferedReader said = second.inputReader()) {
      String line = said.readLine();
      while (!line.startsWith("reopened")) {
        line = said.readLine();
      }
      double reopenedAt = seconds(line, "reopened");
      System.out.println("killed after " + killedAt + " s of training; " + line);
      assertThat(killedAt - reopenedAt).isLessThan(MOST_SECONDS_LOST);
      // And it goes on.
      double further = 0;
      while (further < reopenedAt + 1) {
        further = seconds(said.readLine(), "training");
      }
    } finally {
      second.destroyForcibly().waitFor();
    }
  }

  /** The seconds of training in a line such as {@code training 812 7.25}; 0 in other lines. */
  private static double seconds(String line, String word) {
    assertThat(line).as("The program has ended by itself").isNotNull();
    String[] words = line.split(" ");
    return words[0].equals(word) ? Double.parseDouble(words[2]) : 0;
  }

  private Process start(String what) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator,
                WatchedWindow.class.getName(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ATTRACTOR_LAB_HOME", home.toString());
    return builder.start();
  }
}
