package org.attractorlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as a user types them, and what he gets to see. */
final class TypedCommands {
  /** Three images of 784 numbers in a network that trains in a moment. */
  private static final List<String> SMALL =
      List.of(
          "images.count=3",
          "network.layers=4",
          "network.width=64",
          "training.learningRate=1e-3",
          "iteration.count=4",
          "iteration.steps=12",
          "probes.noise=5",
          "probes.unseen=6",
          "probes.nearby=2");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<List<String>> windows = new ArrayList<>();

  /** Returns the exit code. */
  int run(String... arguments) {
    return run(false, arguments);
  }

  /**
   * Returns the exit code.
   *
   * @param display whether a window could be opened
   */
  int run(boolean display, String... arguments) {
    return new Cli(terminal(StandardCharsets.UTF_8), windows::add, display).run(arguments);
  }

  /** Runs a small experiment, with these options besides. */
  int runSmall(Path results, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--out", results.toString()));
    SMALL.forEach(setting -> arguments.addAll(List.of("--set", setting)));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  Terminal terminal(Charset charset) {
    return new Terminal(
        new PrintStream(out, true, charset), new PrintStream(err, true, charset), false);
  }

  /** What was said since it was forgotten last. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What was complained of. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  void forget() {
    out.reset();
    err.reset();
  }

  /** With which arguments windows were opened. */
  List<List<String>> windows() {
    return windows;
  }

  static JsonNode json(Path file) {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
