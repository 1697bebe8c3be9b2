package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attractorlab.experiment.report.ComparedRun;
import org.attractorlab.experiment.report.Comparison;
import org.attractorlab.experiment.report.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code compare}: two runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Say in which settings two runs differ, and what came of them.")
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The folder of a run, or its model.alab.")
  private Path first;

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private Path second;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Comparison comparison = Comparison.of(read(first), read(second));
    comparison.lines().forEach(terminal::say);
    return ExitCode.DONE;
  }

  private static ComparedRun read(Path of) {
    return new SavedRun(of).compared(of.toString());
  }
}
