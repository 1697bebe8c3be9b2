package org.attractorlab.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The NVIDIA GPUs of the machine, whether or not the engine can use them. */
final class Gpus {
  private static final List<String> ASK =
      List.of("nvidia-smi", "--query-gpu=name", "--format=csv,noheader");
  private static final int PATIENCE_SECONDS = 5;

  private Gpus() {}

  /**
   * Their names, by NVIDIA's own tool, which comes with the driver; empty where it is not there.
   */
  static List<String> names() {
    return names(ASK);
  }

  static List<String> names(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return List.of();
      }
      if (process.exitValue() != 0) {
        return List.of();
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException _) {
      return List.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
