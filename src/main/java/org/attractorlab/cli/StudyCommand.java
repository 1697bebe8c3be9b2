package org.attractorlab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code study}: many trainings whose results make one table. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = "Train many small networks and compare them with the theory in a table.")
final class StudyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  StudyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.tell("Which study? There is " + String.join(", ", spec.subcommands().keySet()) + ".");
    return ExitCode.UNUSABLE;
  }
}
