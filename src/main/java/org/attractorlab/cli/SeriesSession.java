package org.attractorlab.cli;

import java.util.List;
import java.util.function.Consumer;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.Setting;
import org.attractorlab.experiment.study.DepthSeries;
import picocli.CommandLine.Option;

/** Which experiment a series varies, and its trainings in the terminal. */
final class SeriesSession {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "The experiment that is varied; ${DEFAULT-VALUE} if not given.")
  private String preset = "twenty-layers";

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Change a field, such as training.lossTarget=1e-5; may be given often.")
  private List<String> settings = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "The most that each training may take; 60 if not given.")
  private double seconds = 60;

  private SeriesSession() {}

  /** The experiment with its images. */
  ChosenImages chosen(Terminal terminal) {
    Experiment experiment =
        new ExperimentJson()
            .with(
                Presets.shipped().named(preset).experiment(),
                settings.stream().map(Setting::parse).toList());
    return ChosenImages.of(experiment, terminal);
  }

  /**
   * Trains the networks of a series.
   *
   * @param done takes each as soon as it is measured
   */
  List<DepthSeries.Point> run(
      ChosenImages chosen,
      List<DepthSeries.Member> members,
      Terminal terminal,
      Consumer<DepthSeries.Point> done)
      throws InterruptedException {
    try (ProgressLine line = new ProgressLine(terminal);
        EngineThread engine = Engines.start(chosen.experiment().device(), line, terminal)) {
      DepthSeries series =
          new DepthSeries(
              chosen.experiment(),
              chosen.images(),
              seconds,
              (experiment, images) -> new ExperimentRun(experiment, images, engine));
      int[] count = new int[1];
      line.show(0, "Network 1 of " + members.size());
      return series.run(
          members,
          point -> {
            line.clear();
            done.accept(point);
            count[0]++;
            if (count[0] < members.size()) {
              line.show(
                  (double) count[0] / members.size(),
                  "Network %d of %d".formatted(count[0] + 1, members.size()));
            }
          },
          () -> false);
    }
  }
}
