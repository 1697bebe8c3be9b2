package org.attractorlab.cli;

import java.util.concurrent.Callable;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lessons}: what can be followed in the window. */
@Command(
    name = "lessons",
    mixinStandardHelpOptions = true,
    description = "List the lessons that came with the program.")
final class LessonsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Print this one as JSON, to write one of your own.")
  private @Nullable String show;

  LessonsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Presets presets = Presets.shipped();
    if (show != null) {
      terminal.say(presets.lessonFile(show).stripTrailing());
      return ExitCode.DONE;
    }
    int widest = presets.lessons().stream().mapToInt(l -> l.name().length()).max().orElse(0);
    for (Preset lesson : presets.lessons()) {
      String name = lesson.name() + " ".repeat(widest - lesson.name().length());
      terminal.say(name + "  " + lesson.question());
    }
    return ExitCode.DONE;
  }
}
