package org.attractorlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.report.ComparedRun;
import org.attractorlab.experiment.report.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code compare}: two runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Say in which settings two runs differ, and what came of them.")
final class CompareCommand implements Callable<Integer> {
  private static final long LONGEST_REPORT = 4 << 20;

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
    return ComparedRun.of(of.toString(), report(of));
  }

  private static String report(Path of) {
    if (of.toString().endsWith(".alab")) {
      return ModelFile.readReport(of);
    }
    Path file = Files.isDirectory(of) ? of.resolve("report.json") : of;
    try {
      if (Files.size(file) > LONGEST_REPORT) {
        throw new UnusableInput(file + " is too long for a report.", "Give the folder of a run.");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UnusableInput(
          "There is no file " + file + ".", "Give the folder of a run, or its model.alab.", e);
    } catch (IOException e) {
      throw new UnusableInput(
          file + " cannot be read as a report.", "Give the folder of a run, or its model.alab.", e);
    }
  }
}
