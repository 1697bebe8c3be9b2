package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.study.DepthSeries;
import org.attractorlab.network.Convolutional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code study stride}: the eigenvectors of linear networks with stride and without. */
@Command(
    name = "stride",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Train two linear networks of convolutions on an experiment's images, without stride and"
          + " with: which of them has the images as its leading eigenvectors?"
    })
final class StrideCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;
  @Mixin private SeriesSession session;

  @Option(
      names = "--levels",
      paramLabel = "M",
      description = "Halvings with stride, and twice as many layers without; 3 if not given.")
  private int levels = 3;

  @Option(names = "--filters", paramLabel = "F", description = "Of each layer; 16 if not given.")
  private int filters = 16;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where stride.csv and stride.png go.")
  private Path out;

  StrideCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ChosenImages chosen = session.chosen(terminal);
    ImageShape shape = chosen.images().set().shape();
    List<DepthSeries.Member> members = DepthSeries.withStrideAndWithout(levels, filters);
    members.forEach(member -> member.network().layers(shape));
    ResultFolder results = new ResultFolder(out);
    List<DepthSeries.Point> points =
        session.run(chosen, members, terminal, point -> terminal.say(line(point)));
    results.writeStride(points, shape);
    terminal.say("Table and picture: " + results.report().getParent());
    return ExitCode.DONE;
  }

  private static String line(DepthSeries.Point point) {
    String name = point.member().network() instanceof Convolutional ? "without stride" : "stride";
    DepthNumbers numbers = point.numbers();
    return numbers == null
        ? name
        : String.format(
            Locale.ROOT,
            "%-15s loss %.1e after %d steps: %d of the leading eigenvalues are 1, then %.3f;"
                + " σ ratio %.3f; |cos| with a training image %.3f",
            name,
            point.loss(),
            point.steps(),
            numbers.nearOne(),
            numbers.nextEigenvalue(),
            numbers.singularRatio(),
            numbers.cosine());
  }
}
