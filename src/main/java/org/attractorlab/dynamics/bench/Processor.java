package org.attractorlab.dynamics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What the processor calls itself. */
final class Processor {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private Processor() {}

  /** Its model's name where the system tells, else its family's. */
  static String name() {
    String family =
        Objects.requireNonNullElse(
            System.getenv("PROCESSOR_IDENTIFIER"), System.getProperty("os.arch"));
    if (!Files.isReadable(LINUX)) {
      return family;
    }
    try (Stream<String> lines = Files.lines(LINUX)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(family);
    } catch (IOException _) {
      return family;
    }
  }
}
