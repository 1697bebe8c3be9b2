package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attractorlab.data.ImageShape;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.study.DepthSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code study identity}: whether networks copy or know one image, as depth grows. */
@Command(
    name = "identity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Train an experiment's network at many depths and feed it images that it has not learned:"
          + " does it copy them, or answer with what it knows?"
    })
final class IdentityCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;
  @Mixin private SeriesSession session;

  @Option(
      names = "--layers",
      split = ",",
      paramLabel = "L",
      description = "Numbers of layers; 1,2,4,8,12,16,20 if not given. Levels are all tried.")
  private List<Integer> layers = DepthSeries.LAYERS;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where identity.csv and identity.png go.")
  private Path out;

  IdentityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    ChosenImages chosen = session.chosen(terminal);
    ImageShape shape = chosen.images().set().shape();
    List<DepthSeries.Member> members =
        DepthSeries.byDepth(chosen.experiment().network(), shape, layers);
    ResultFolder results = new ResultFolder(out);
    List<DepthSeries.Point> points = new ArrayList<>();
    terminal.say("depth      loss    steps  correlation with: the input  a training image");
    session.run(
        chosen,
        members,
        terminal,
        point -> {
          points.add(point);
          terminal.say(line(point));
          results.writeIdentity(points, shape);
        });
    terminal.say("Table and picture: " + results.report().getParent());
    return ExitCode.DONE;
  }

  private static String line(DepthSeries.Point point) {
    return String.format(
        Locale.ROOT,
        "%5d  %8.1e  %7d %28.2f %17.2f%s",
        point.member().depth(),
        point.loss(),
        point.steps(),
        point.answers().identity(),
        point.answers().constant(),
        point.learned() ? "" : "  (its images are not learned)");
  }
}
