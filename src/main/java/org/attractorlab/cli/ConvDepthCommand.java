package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.study.DepthGrid;
import org.attractorlab.experiment.study.DepthRow;
import org.attractorlab.experiment.study.DepthStudy;
import org.attractorlab.experiment.study.DepthSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code study conv-depth}: how many layers convolutions need to memorize. */
@Command(
    name = "conv-depth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Train linear convolutional autoencoders of many depths on one random image each, and compare"
          + " what they learn with the least depth that theory allows.",
      "Ctrl-C ends it; the same command goes on from there."
    })
final class ConvDepthCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "S",
      description = "Sides of the images; 2,3,4,5 if not given.")
  private List<Integer> sizes = DepthGrid.STANDARD.sizes();

  @Option(
      names = "--filters",
      split = ",",
      paramLabel = "F",
      description = "Channels of the hidden layers; 1,16 if not given.")
  private List<Integer> filters = DepthGrid.STANDARD.filters();

  @Option(
      names = "--kernels",
      split = ",",
      paramLabel = "K",
      description = "Sides of the filters; 3 if not given.")
  private List<Integer> kernels = DepthGrid.STANDARD.kernels();

  @Option(
      names = "--depths",
      split = ",",
      paramLabel = "L",
      description = "Numbers of layers; 1,2,3,4,6,8,12,16 if not given.")
  private List<Integer> depths = DepthGrid.STANDARD.depths();

  @Option(names = "--seeds", paramLabel = "N", description = "Trainings of each; 3 if not given.")
  private int seeds = DepthGrid.STANDARD.seeds();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where conv-depth.csv and conv-depth.png go.")
  private Path out;

  ConvDepthCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DepthGrid grid = new DepthGrid(sizes, filters, kernels, depths, seeds);
    ResultFolder results = new ResultFolder(out);
    DepthStudy study = new DepthStudy(results.depths());
    List<DepthRow> rows = new ArrayList<>();
    terminal.say("image  filters  kernel  layers  bound | zeros: forced  found   σ₂/σ₁    |cos|");
    study.run(
        grid,
        true,
        row -> {
          rows.add(row);
          terminal.say(line(row));
          results.writeDepths(rows);
        },
        () -> false);
    terminal.say("\nLayers needed, by the bound and as observed:");
    DepthSummary.of(rows).forEach(summary -> terminal.say(line(summary)));
    terminal.say("Table and picture: " + results.depths().getParent());
    return ExitCode.DONE;
  }

  private static String line(DepthRow row) {
    String line =
        String.format(
            Locale.ROOT,
            "%2d × %-2d %6d %7d %7d %6d | %12.1f %% %5.1f %% %7.3f %8.3f",
            row.size(),
            row.size(),
            row.filters(),
            row.kernel(),
            row.layers(),
            row.bound(),
            100 * row.forcedZeros(),
            100 * row.zeros(),
            row.ratio(),
            row.cosine());
    return row.learned() == row.trainings()
        ? line
        : line + "  (%d of %d learned their image)".formatted(row.learned(), row.trainings());
  }

  private static String line(DepthSummary summary) {
    return "%2d × %-2d  %2d × %d × %d filters: at least %2d; no zeros from %s; |cos| > %s from %s"
        .formatted(
            summary.size(),
            summary.size(),
            summary.filters(),
            summary.kernel(),
            summary.kernel(),
            summary.bound(),
            depth(summary.withoutZeros(), summary),
            DepthRow.MEMORIZES,
            depth(summary.memorizing(), summary));
  }

  private static String depth(OptionalInt depth, DepthSummary summary) {
    return depth.isPresent() ? "" + depth.getAsInt() : "more than " + summary.deepest();
  }
}
