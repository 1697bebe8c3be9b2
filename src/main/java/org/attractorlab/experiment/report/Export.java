package org.attractorlab.experiment.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
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
   * @throws UnusableInput if the run has nothing of the kind, or the file cannot be written
   * @throws CancellationException soon after it is cancelled; no file is left
   */
  public void write(Results results, Path file, FilmSettings look, Progress progress) {
    String ending = ending(file);
    if (needsFilm() && results.film().isEmpty()) {
      throw new UnusableInput(
          "There are no orbits to write into " + file.getFileName() + ".",
          "Train the network, or let it iterate, first.");
    }
    if (showsPlane() && results.arePoints() && results.plane() == null) {
      throw new UnusableInput(
          "The plane changes while the network is trained.", "Pause the training, then export.");
    }
    if (showsImages() && results.arePoints()) {
      throw new UnusableInput(
          "Orbits of points are no images, so " + file.getFileName() + " cannot show them.",
          "Write a film or a page, or all results into a folder: they show the plane.");
    }
    if (needsLoss() && results.losses().count() == 0) {
      throw new UnusableInput(
          "There is no loss to write into " + file.getFileName() + ".",
          "Make at least one training step first.");
    }
    switch (this) {
      case FILM -> {
        MovingPicture film = Objects.requireNonNull(results.movingPicture(look));
        FilmFormat format = FilmFormat.of(file).orElseThrow();
        WholeFile.write(file, out -> film.write(out, format, progress));
      }
      case GRID -> write(file, grid(results), look);
      case DISTANCES -> write(file, distances(results), look);
      case ORBITS -> write(file, Tables.orbits(results.film()));
      case PAGE -> {
        MovingPicture film = results.movingPicture(FilmSettings.USUAL);
        write(file, new HtmlPage(results, film == null ? null : film.gif(progress)).text());
      }
      case LOSS -> {
        if (ending.equals("csv")) {
          write(file, Tables.losses(results.losses()));
        } else {
          write(file, losses(results), look);
        }
      }
      case SPECTRA -> {
        AllSpectra spectra = AllSpectra.of(results.model(), progress);
        if (ending.equals("csv")) {
          write(file, spectra.table());
        } else {
          write(file, new SpectrumPicture(spectra.eigenvalues()), look);
        }
      }
    }
  }

  static Drawing grid(Results results) {
    return new GridPicture(results.images(), results.starts(), results.film());
  }

  static Drawing losses(Results results) {
    return Charts.losses(results.losses(), results.experiment().training().lossTarget());
  }

  static Drawing distances(Results results) {
    return Charts.distances(results.film(), results.experiment().iteration().tolerance());
  }

  /** Whether it shows orbits. */
  public boolean needsFilm() {
    return this == FILM || this == GRID || this == DISTANCES || this == ORBITS;
  }

  /** Whether it shows orbits as images, which orbits of points are not. */
  public boolean showsImages() {
    return this == GRID;
  }

  /** Whether it shows the map of the plane or the line, where the data are points. */
  boolean showsPlane() {
    return this == FILM || this == PAGE;
  }

  /** Whether it shows what is found out only when it is asked for. */
  boolean showsFindings() {
    return this == PAGE;
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

  private static void write(Path file, Drawing drawing, FilmSettings look) {
    PictureFormat format = PictureFormat.of(file).orElseThrow();
    WholeFile.write(file, out -> format.write(out, drawing, look.scale()));
  }

  private static void write(Path file, String text) {
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
