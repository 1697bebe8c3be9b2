package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.ModelSpectra;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.report.Findings;
import org.attractorlab.experiment.report.Investigation;
import org.attractorlab.experiment.report.PlaneResults;
import org.attractorlab.experiment.report.Report;
import org.attractorlab.experiment.report.ResultFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyze}: which images a saved network has stored. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Measure a saved network: which images are stored, spectra, basins.")
final class AnalyzeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Verbose verbose;

  @Parameters(paramLabel = "FILE.alab", description = "The model.alab of a run.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where report.json and spectra.csv go.")
  private Path out;

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Model model = ModelFile.read(file);
    ResultFolder results = new ResultFolder(out);
    try (ProgressLine line = new ProgressLine(terminal)) {
      TrainingImages images = SavedImages.withUnseen(model, line.progress());
      Measured measured = measure(model, images, line);
      Snapshot end = measured.end();
      PlaneResults plane = measured.plane();
      Report report = measured.report().with(plane);
      if (plane != null) {
        results.writePlane(plane, end.film());
      }
      results.writeReport(report);
      ModelSpectra spectra = new ModelSpectra(model);
      for (int i = 0; i < images.count(); i++) {
        line.show((double) i / images.count(), "Spectrum of image " + i);
        spectra.add(i);
      }
      List<SpuriousAttractor> others = end.otherEnds().attractors();
      for (int i = 0; i < others.size(); i++) {
        line.show((double) i / others.size(), "Spectrum of spurious attractor " + i);
        spectra.add("spurious-" + i, others.get(i).image());
      }
      results.writeSpectra(spectra.table());
      line.clear();
      say(end, results);
      DepthSentences.of(report.depth()).forEach(terminal::say);
      PlaneSummary.of(plane).forEach(terminal::say);
    }
    return ExitCode.DONE;
  }

  /**
   * The state of a run at rest, and the report of it.
   *
   * @param plane null where the data are images
   */
  private record Measured(Snapshot end, Report report, @Nullable PlaneResults plane) {}

  private Measured measure(Model model, TrainingImages images, ProgressLine line)
      throws InterruptedException {
    try (EngineThread engine = Engines.start(model.experiment().device(), line, terminal);
        Run run = new ExperimentRun(model.experiment(), images, engine, model.weights())) {
      run.measure();
      Snapshot end = line.awaitRest(run);
      Investigation investigation = new Investigation(run, line.progress());
      Findings findings = investigation.findings(end);
      return new Measured(
          end,
          Report.of(model.experiment(), images, end, "FINISHED", model.weights(), findings),
          investigation.plane());
    }
  }

  private void say(Snapshot end, ResultFolder results) {
    end.stored()
        .forEach(
            image ->
                terminal.say(
                    "%3d  %-10s  ρ %.3f  σ %.2f  %3.0f %% recovered  %s"
                        .formatted(
                            image.index(),
                            image.stored() ? "stored" : "not stored",
                            image.spectralRadius(),
                            image.largestSingularValue(),
                            100 * image.recoveredShare(),
                            image.reason())
                        .stripTrailing()));
    List<String> lines = Summary.measures(end);
    lines.forEach(terminal::say);
    terminal.say("Report: " + results.report());
  }
}
