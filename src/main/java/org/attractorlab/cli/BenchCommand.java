package org.attractorlab.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attractorlab.dynamics.bench.Bench;
import org.attractorlab.dynamics.bench.BenchReport;
import org.attractorlab.dynamics.bench.BenchRow;
import org.attractorlab.dynamics.bench.Timing;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.experiment.model.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: how fast training, orbits and spectra are here. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Time training against DJL's own trainer and against the memory's speed, all in one run, and"
          + " orbits and spectra.",
      "It takes a few minutes, on a machine that should have nothing else to do."
    })
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "Where to compute: auto, cpu or gpu; cpu if nothing is said.")
  private DeviceChoice device = DeviceChoice.CPU;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all numbers into this file, too.")
  private @Nullable Path json;

  @Option(names = "--quick", description = "Fewer sizes and shorter races: less than a minute.")
  private boolean quick;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (json != null) {
      // Now, not after minutes.
      WholeFile.check(json);
    }
    try (ProgressLine line = new ProgressLine(terminal);
        EngineThread engine = Engines.start(device, line, terminal)) {
      line.clear();
      terminal.say(
          "%-42s %-10s %24s   %s"
              .formatted("", "", "median (min – max)", "in turn with it: median, ratio"));
      BenchReport report = new Bench(engine, device, quick, row -> terminal.say(text(row))).run();
      terminal.say(
          "%s, %d cores, Java %s, %s on the %s"
              .formatted(
                  report.processor(),
                  report.cores(),
                  report.java(),
                  report.engine(),
                  report.device()));
      if (json != null) {
        byte[] text = LabJson.write(report).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(json, out -> out.write(text));
      }
    }
    return ExitCode.DONE;
  }

  static String text(BenchRow row) {
    StringBuilder text = new StringBuilder();
    text.append("%-42s %-10s %24s".formatted(row.what(), row.unit(), text(row.ours())));
    BenchRow.Comparison against = row.against();
    if (against != null) {
      text.append("   %s: %s".formatted(against.what(), text(against.theirs())));
      text.append(String.format(Locale.ROOT, ", %.2f×", against.ratio()));
    }
    if (row.memoryShare() != null) {
      text.append(String.format(Locale.ROOT, "; %.0f %% of memory", 100 * row.memoryShare()));
    }
    return text.toString();
  }

  private static String text(Timing timing) {
    return "%s (%s – %s)"
        .formatted(digits(timing.median()), digits(timing.min()), digits(timing.max()));
  }

  /** Three digits. */
  private static String digits(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
