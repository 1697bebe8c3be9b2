package org.attractorlab.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.ModelRun;
import org.attractorlab.experiment.model.SavedImages;
import org.attractorlab.experiment.report.Export;
import org.attractorlab.experiment.report.FilmSettings;
import org.attractorlab.experiment.report.Investigation;
import org.attractorlab.experiment.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: films, pictures, tables and a page of a saved network. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write films, pictures, tables or a page of a saved network.")
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Map<Export, Path> files = new EnumMap<>(Export.class);

  @Mixin private Verbose verbose;

  @Parameters(paramLabel = "FILE.alab", description = "The model.alab of a run.")
  private Path file;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Iterations a second in the film; left away, it takes its time where much happens.")
  private double rate = FilmSettings.USUAL.rate();

  @Option(
      names = "--scale",
      paramLabel = "1|2|4",
      description = "How large films and pictures of pixels are.")
  private int scale = FilmSettings.USUAL.scale();

  @Option(
      names = "--captions",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether the film says what is seen; --no-captions leaves the orbits alone.")
  private boolean captions;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Option(names = "--film", paramLabel = "FILE.gif|.mp4", description = "The collapse as a film.")
  void film(Path to) {
    files.put(Export.FILM, to);
  }

  @Option(
      names = "--grid",
      paramLabel = "FILE.png|.svg|.pdf",
      description = "Starts and ends of all orbits.")
  void grid(Path to) {
    files.put(Export.GRID, to);
  }

  @Option(
      names = "--loss",
      paramLabel = "FILE.png|.svg|.pdf|.csv",
      description = "The loss by steps.")
  void loss(Path to) {
    files.put(Export.LOSS, to);
  }

  @Option(
      names = "--distances",
      paramLabel = "FILE.png|.svg|.pdf",
      description = "How far orbits are from their nearest training image, by k.")
  void distances(Path to) {
    files.put(Export.DISTANCES, to);
  }

  @Option(names = "--orbits", paramLabel = "FILE.csv", description = "The same as numbers.")
  void orbits(Path to) {
    files.put(Export.ORBITS, to);
  }

  @Option(
      names = "--spectra",
      paramLabel = "FILE.png|.svg|.pdf|.csv",
      description = "The eigenvalues at all training images.")
  void spectra(Path to) {
    files.put(Export.SPECTRA, to);
  }

  @Option(
      names = "--page",
      paramLabel = "FILE.html",
      description = "The whole report as one page with its pictures inside.")
  void page(Path to) {
    files.put(Export.PAGE, to);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (files.isEmpty()) {
      throw new UnusableInput(
          "Nothing was asked for.", "Name at least one file, such as --film collapse.mp4.");
    }
    FilmSettings look = new FilmSettings(rate, scale, captions);
    files.forEach(Export::check);
    Model saved = ModelFile.read(file);
    try (ProgressLine line = new ProgressLine(terminal)) {
      Results results = results(SavedImages.withStarts(saved, line.progress()), line);
      for (Map.Entry<Export, Path> entry : files.entrySet()) {
        line.show(-1, "Writing " + entry.getValue().getFileName());
        entry.getKey().write(results, entry.getValue(), look, line.progress());
        line.clear();
        terminal.say(entry.getValue().toString());
      }
    }
    return ExitCode.DONE;
  }

  private Results results(Model model, ProgressLine line) throws InterruptedException {
    try (EngineThread engine = Engines.start(model.experiment().device(), line, terminal);
        Run run = ModelRun.of(model, engine)) {
      if (files.containsKey(Export.PAGE)) {
        run.measure();
      }
      line.awaitRest(run);
      return new Investigation(run, line.progress()).results(files.keySet());
    }
  }
}
