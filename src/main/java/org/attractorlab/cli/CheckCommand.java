package org.attractorlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.dynamics.theory.TheoremChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: what theorems predict beside what is measured. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check the theorems: predicted, measured, threshold, pass or fail.")
final class CheckCommand implements Callable<Integer> {
  private static final String ROW = "%-4s  %-34s  %12s  %12s  %9s%n";

  private final Terminal terminal;
  private final List<TheoremCheck> all;
  private final List<TheoremCheck> quickOnes;

  @Mixin private Verbose verbose;

  @Option(names = "--quick", description = "Only those that take seconds.")
  private boolean quick;

  CheckCommand(Terminal terminal) {
    this(terminal, TheoremChecks.all(), TheoremChecks.quick());
  }

  CheckCommand(Terminal terminal, List<TheoremCheck> all, List<TheoremCheck> quickOnes) {
    this.terminal = terminal;
    this.all = all;
    this.quickOnes = quickOnes;
  }

  @Override
  public Integer call() {
    List<TheoremCheck> checks = quick ? quickOnes : all;
    int done = 0;
    int failed = 0;
    String statement = "";
    try (ProgressLine line = new ProgressLine(terminal)) {
      for (int i = 0; i < checks.size(); i++) {
        TheoremCheck check = checks.get(i);
        line.show((double) i / checks.size(), check.statement());
        List<CheckResult> results = check.run();
        line.clear();
        if (!check.statement().equals(statement)) {
          statement = check.statement();
          terminal.say((i == 0 ? "" : "\n") + statement);
          terminal.say(row("", "", "predicted", "measured", "threshold"));
        }
        for (CheckResult result : results) {
          terminal.say(row(result));
          done++;
          failed += result.pass() ? 0 : 1;
        }
      }
    }
    terminal.say("\n%d of %d checks pass.".formatted(done - failed, done));
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String row(CheckResult result) {
    return row(
        result.pass() ? "pass" : "FAIL",
        result.name(),
        number(result.predicted()),
        number(result.measured()),
        number(result.threshold()));
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, ROW, (Object[]) cells).stripTrailing();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
