package org.attractorlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attractorlab.data.NearestName;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program without a command: the window, or where none can be seen an experiment. */
@Command(
    name = "attractor-lab",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "A laboratory for memorization in overparameterized autoencoders.",
      "Without a command it opens the window; where there is no display it runs the experiment in"
          + " the terminal."
    },
    footer = "%nExit codes: 0 done; 2 wrong usage or input; 3 the run failed; 4 no engine.")
final class LabCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Consumer<List<String>> window;
  private final boolean display;

  @Spec private CommandSpec spec;
  @Mixin private Verbose verbose;

  @Option(names = "--headless", description = "Open no window, even if there is a display.")
  private boolean headless;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "Look of the window: light, dark or projector.")
  private @Nullable String theme;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Size of the window's content, such as 1366x768.")
  private @Nullable String size;

  @Option(
      names = "--start-times",
      description =
          "Print when the window drew its first frame, and the first in motion; then close it.")
  private boolean startTimes;

  @Parameters(
      arity = "0..1",
      paramLabel = "PRESET|FILE",
      description = "What to open: a preset or lesson by its name, or the file of one.")
  private @Nullable String what;

  LabCommand(Terminal terminal, Consumer<List<String>> window, boolean display) {
    this.terminal = terminal;
    this.window = window;
    this.display = display;
  }

  @Override
  public Integer call() throws InterruptedException {
    Presets presets = Presets.shipped();
    if (what != null && !Files.exists(Path.of(what))) {
      checkIsKnown(what, presets);
    }
    if (display && !headless) {
      window.accept(windowArguments());
      return ExitCode.DONE;
    }
    Experiment experiment = experiment(presets);
    Path folder = RunCommand.defaultFolder(experiment);
    terminal.say(
        (headless ? "" : "There is no display here. ")
            + "Running \"%s\"; results go to %s.".formatted(experiment.title(), folder));
    return new RunSession(terminal).run(experiment, folder);
  }

  private Experiment experiment(Presets presets) {
    if (what == null) {
      return presets.standard().experiment();
    }
    Path file = Path.of(what);
    return Files.exists(file) ? new ExperimentJson().read(file) : presets.named(what).experiment();
  }

  private void checkIsKnown(String name, Presets presets) {
    List<String> known =
        Stream.concat(
                spec.subcommands().keySet().stream(),
                Stream.of(presets.all(), presets.lessons()).flatMap(List::stream).map(Preset::name))
            .toList();
    if (!known.contains(name)) {
      throw new UnusableInput(
          "There is no command, preset or file \"" + name + "\".",
          NearestName.of(name, known)
              .map(near -> "Did you mean " + near + "?")
              .orElse("\"attractor-lab --help\" shows what can be given."));
    }
  }

  private List<String> windowArguments() {
    List<String> arguments = new ArrayList<>();
    if (theme != null) {
      arguments.addAll(List.of("--theme", theme));
    }
    if (size != null) {
      arguments.addAll(List.of("--size", size));
    }
    if (startTimes) {
      arguments.add("--start-times");
    }
    if (what != null) {
      arguments.add(what);
    }
    return arguments;
  }
}
