package org.attractorlab.experiment.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.model.ModelFile;
import org.attractorlab.experiment.model.StartsFile;
import org.attractorlab.experiment.model.WholeFile;
import org.attractorlab.experiment.study.DepthRow;
import org.attractorlab.experiment.study.DepthSeries;

/** The folder into which results are written. Files of the same names are replaced, no others. */
public final class ResultFolder {
  private final Path folder;

  /**
   * @param folder is made if it is not there
   * @throws org.attractorlab.data.UnusableInput if nothing can be written there
   */
  public ResultFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    WholeFile.prepare(folder);
  }

  /** Where the film is. */
  public Path film() {
    return folder.resolve("collapse.gif");
  }

  public Path report() {
    return folder.resolve("report.json");
  }

  /**
   * All there is of a run: {@code report.json}, {@code report.html}, {@code experiment.json},
   * {@code model.alab}, {@code loss.csv} and {@code loss.png}, {@code orbits.csv} and {@code
   * collapse.gif}; of images {@code grid.png}, of points what {@link #writePlane} names.
   *
   * @throws CancellationException if it is cancelled; each file that is there is whole
   */
  public void write(Results results, Progress progress) {
    // First what takes long: whoever cancels it finds nothing written.
    MovingPicture film = results.movingPicture(FilmSettings.USUAL);
    byte[] gif = film == null ? null : film.gif(progress);
    progress.at(-1, "Report");
    writeExperiment(results.experiment());
    writeReport(results.report());
    write("loss.csv", Tables.losses(results.losses()));
    write("loss.png", Export.losses(results));
    if (!results.film().isEmpty()) {
      write("orbits.csv", Tables.orbits(results.film()));
    }
    if (results.plane() != null) {
      writeMap(results.plane());
    }
    if (!results.film().isEmpty() && !results.arePoints()) {
      write("grid.png", Export.grid(results));
    }
    if (gif != null) {
      WholeFile.write(film(), out -> out.write(gif));
    }
    write("report.html", new HtmlPage(results, gif).text());
    progress.check();
    // The largest file last: where the disk is full the others are there.
    progress.at(-1, "Weights");
    ModelFile.write(folder.resolve("model.alab"), results.model(), results.report().toJson());
  }

  /** {@code report.json}. */
  public void writeReport(Report report) {
    write("report.json", report.toJson());
  }

  /** {@code experiment.json}. */
  public void writeExperiment(Experiment experiment) {
    write("experiment.json", new ExperimentJson().write(experiment));
  }

  /** {@code orbits.csv}, {@code grid.png} and {@code collapse.gif}; nothing where there is none. */
  public void writeOrbits(TrainingImages images, ShownStarts starts, List<OrbitFrame> film) {
    if (film.isEmpty()) {
      return;
    }
    write("orbits.csv", Tables.orbits(film));
    write("grid.png", new GridPicture(images, starts, film));
    writeFilm(new CollapseFilm(images, starts, film, FilmSettings.USUAL));
  }

  /** {@code starts.npz}. */
  public void writeStarts(List<float[]> starts, ImageShape shape) {
    StartsFile.write(folder.resolve("starts.npz"), starts, shape);
  }

  /**
   * What there is of a run of points: {@code orbits.csv}, {@code plane.png}, {@code plane.svg},
   * {@code field.csv}, {@code fixed-points.csv} and {@code collapse.gif}.
   *
   * @param film the watched orbits; may be empty
   */
  public void writePlane(PlaneResults plane, List<OrbitFrame> film) {
    write("orbits.csv", Tables.orbits(film));
    writeMap(plane);
    writeFilm(new PlaneFilm(plane, FilmSettings.USUAL));
  }

  private void writeMap(PlaneResults plane) {
    write("field.csv", PlaneTables.field(plane.field()));
    write("fixed-points.csv", PlaneTables.fixedPoints(plane));
    Drawing map = new PlanePicture(plane).map();
    write("plane.svg", map);
    write("plane.png", map);
  }

  private void writeFilm(MovingPicture film) {
    byte[] gif = film.gif(Progress.NONE);
    WholeFile.write(film(), out -> out.write(gif));
  }

  /** {@code spectra.csv}. */
  public void writeSpectra(String table) {
    write("spectra.csv", table);
  }

  /** The table of the study of depth, which keeps it itself. */
  public Path depths() {
    return folder.resolve("conv-depth.csv");
  }

  /** {@code conv-depth.png}. */
  public void writeDepths(List<DepthRow> rows) {
    write("conv-depth.png", DepthPicture.of(rows));
  }

  /** {@code identity.csv} and {@code identity.png}. */
  public void writeIdentity(List<DepthSeries.Point> points, ImageShape shape) {
    write("identity.csv", SeriesTables.identity(points));
    write("identity.png", IdentityPicture.of(points, shape));
  }

  /** {@code stride.csv} and {@code stride.png}. */
  public void writeStride(List<DepthSeries.Point> points, ImageShape shape) {
    write("stride.csv", SeriesTables.stride(points));
    write("stride.png", StridePicture.of(points, shape));
  }

  private void write(String name, String text) {
    WholeFile.write(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** In the format that the name says. */
  private void write(String name, Drawing drawing) {
    Path file = folder.resolve(name);
    PictureFormat format = PictureFormat.of(file).orElseThrow();
    WholeFile.write(file, out -> format.write(out, drawing, 1));
  }
}
