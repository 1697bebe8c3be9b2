package org.attractorlab.cli;

import java.util.concurrent.Callable;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code presets}: what came with the program. */
@Command(
    name = "presets",
    mixinStandardHelpOptions = true,
    description = "List the experiments that came with the program.")
final class PresetsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Print this one as JSON, to save, change and run.")
  private @Nullable String show;

  PresetsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Presets presets = Presets.shipped();
    if (show != null) {
      terminal.say(new ExperimentJson().write(presets.named(show).experiment()).stripTrailing());
      return ExitCode.DONE;
    }
    int widest = presets.all().stream().mapToInt(preset -> preset.name().length()).max().orElse(0);
    for (Preset preset : presets.all()) {
      String name = preset.name() + " ".repeat(widest - preset.name().length());
      terminal.say(name + "  " + preset.question());
    }
    return ExitCode.DONE;
  }
}
