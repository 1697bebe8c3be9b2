package org.attractorlab.dynamics.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Another process that keeps one core busy for as long as this one wants it. It ends by itself when
 * this process does, since it ends with its input.
 */
final class BusyNeighbour implements AutoCloseable {
  /** What a Java takes to start, generously. */
  private static final long START_MILLIS = 500;

  private final Process process;

  BusyNeighbour() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-classpath",
            System.getProperty("java.class.path"),
            BusyNeighbour.class.getName());
    try {
      process =
          command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      process.onExit().get(START_MILLIS, TimeUnit.MILLISECONDS);
      throw new IllegalStateException("The busy neighbour ended with " + process.exitValue());
    } catch (TimeoutException _) {
      // It runs.
    } catch (InterruptedException | ExecutionException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The neighbour's own program. */
  public static void main(String[] arguments) throws IOException {
    Thread.ofPlatform().daemon().start(BusyNeighbour::spin);
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static void spin() {
    for (long i = 0; ; i++) {
      if (i == Long.MIN_VALUE) {
        throw new IllegalStateException("This loop has run for a lifetime");
      }
    }
  }
}
