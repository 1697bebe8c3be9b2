package org.attractorlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.EngineUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The command line of the program. */
public final class Cli {
  private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

  private final Terminal terminal;
  private final CommandLine commands;

  /**
   * @param window opens the window with its own arguments
   * @param display whether a window can be seen here
   */
  public Cli(Terminal terminal, Consumer<List<String>> window, boolean display) {
    this.terminal = terminal;
    commands =
        new CommandLine(new LabCommand(terminal, window, display))
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new IterateCommand(terminal))
            .addSubcommand(new AnalyzeCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(
                new CommandLine(new StudyCommand(terminal))
                    .addSubcommand(new ConvDepthCommand(terminal))
                    .addSubcommand(new IdentityCommand(terminal))
                    .addSubcommand(new StrideCommand(terminal)))
            .addSubcommand(new PresetsCommand(terminal))
            .addSubcommand(new LessonsCommand(terminal))
            .addSubcommand(new DatasetsCommand(terminal))
            .addSubcommand(new BenchCommand(terminal))
            .addSubcommand(new DoctorCommand(terminal, display))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(terminal.out(), true))
            .setErr(new PrintWriter(terminal.err(), true))
            .setParameterExceptionHandler((problem, _) -> wrongUsage(problem))
            .setExecutionExceptionHandler((problem, _, _) -> failed(problem));
  }

  /** Does what the arguments say; returns the exit code. */
  public int run(String... arguments) {
    return commands.execute(arguments);
  }

  private int wrongUsage(CommandLine.ParameterException problem) {
    terminal.tell(UsageErrors.sentence(problem));
    return ExitCode.UNUSABLE;
  }

  private int failed(Exception problem) {
    LOG.debug("The command has failed", problem);
    return switch (problem) {
      case UnusableInput input -> told(input.getMessage(), ExitCode.UNUSABLE);
      case EngineUnavailable missing -> told(missing.getMessage(), ExitCode.NO_ENGINE);
      case RunFailed failed -> told(failed.getMessage(), ExitCode.FAILED);
      default ->
          told(
              "This should not have happened: " + problem + ". With --verbose it tells more.",
              ExitCode.FAILED);
    };
  }

  private int told(String message, int code) {
    terminal.tell(message);
    return code;
  }
}
