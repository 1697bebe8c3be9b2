package org.attractorlab.experiment.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.model.WholeFile;

/** What can be written of a run, each in the formats that its file's name may end with. */
public enum Export {
  FILM("gif", "mp4"),
  GRID("png", "svg", "pdf"),
  LOSS("png", "svg", "pdf", "csv"),
  DISTANCES("png", "svg", "pdf"),
  ORBITS("csv"),
  SPECTRA("png", "svg", "pdf", "csv"),
  PAGE("html");

  private final List<String> endings;

  Export(String... endings) {
    this.endings = List.of(endings);
  }

  /** How its file's name may end, the usual ending first. */
  public List<String> endings() {
    return endings;
  }

  /**
   * Refuses a name that does not say a format, before anything is computed.
   *
   * @throws UnusableInput if it ends in another way, or nothing can be written there
   */
  public void check(Path file) {
    ending(file);
    WholeFile.check(file);
  }

  /**
   * Writes a file.
   *
   * @param look rate, scale and captions of a film; the scale also of pixels
   * @param cancelled ends the writing soon after it is true
   * @throws UnusableInput if the run has nothing of the kind, or the file cannot be written
   * @throws CancellationException if it was cancelled; no file is left
   */
  public void write(Results results, Path file, FilmSettings look, BooleanSupplier cancelled) {
    String ending = ending(file);
    if (needsFilm() && results.film().isEmpty()) {
      throw new UnusableInput(
          "There are no orbits to write into " + file.getFileName() + ".",
          "Train the network, or let it iterate, first.");
    }
    if (showsImages() && results.arePoints()) {
      throw new UnusableInput(
          "Orbits of points are no images, so " + file.getFileName() + " cannot show them.",
          "Run or analyze the experiment into a folder: it gets a picture and a film of the"
              + " plane.");
    }
    if (needsLoss() && results.losses().count() == 0) {
      throw new UnusableInput(
          "There is no loss to write into " + file.getFileName() + ".",
          "Make at least one training step first.");
    }
    switch (this) {
      case FILM -> writeFilm(results, file, look, cancelled);
      case GRID -> write(file, grid(results), look);
      case DISTANCES -> write(file, distances(results), look);
      case ORBITS -> write(file, Tables.orbits(results.film()));
      case PAGE -> write(file, new HtmlPage(results).text());
      case LOSS -> {
        if (ending.equals("csv")) {
          write(file, Tables.losses(results.losses()));
        } else {
          double target = results.experiment().training().lossTarget();
          write(file, Charts.losses(results.losses(), target), look);
        }
      }
      case SPECTRA -> {
        AllSpectra spectra = AllSpectra.of(results.model(), cancelled);
        if (ending.equals("csv")) {
          write(file, spectra.table());
        } else {
          write(file, new SpectrumPicture(spectra.eigenvalues()), look);
        }
      }
    }
  }

  static Drawing grid(Results results) {
    return new GridPicture(
        results.images(), results.experiment().iteration().starts(), results.film());
  }

  static Drawing distances(Results results) {
    return Charts.distances(results.film(), results.experiment().iteration().tolerance());
  }

  /** Whether it shows orbits. */
  public boolean needsFilm() {
    return this == FILM || this == GRID || this == DISTANCES || this == ORBITS;
  }

  /** Whether it shows orbits as images. */
  public boolean showsImages() {
    return this == FILM || this == GRID;
  }

  /** Whether it shows losses. */
  public boolean needsLoss() {
    return this == LOSS;
  }

  private String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(ending -> name.endsWith("." + ending))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInput(
                    file.getFileName() + " does not say in which format it is to be.",
                    "Let its name end with ." + String.join(" or .", endings) + "."));
  }

  private static void writeFilm(
      Results results, Path file, FilmSettings look, BooleanSupplier cancelled) {
    CollapseFilm film =
        new CollapseFilm(
            results.images(), results.experiment().iteration().starts(), results.film(), look);
    FilmFormat format = FilmFormat.of(file).orElseThrow();
    WholeFile.write(file, out -> film.write(out, format, cancelled));
  }

  private static void write(Path file, Drawing drawing, FilmSettings look) {
    PictureFormat format = PictureFormat.of(file).orElseThrow();
    WholeFile.write(file, out -> format.write(out, drawing, look.scale()));
  }

  private static void write(Path file, String text) {
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
