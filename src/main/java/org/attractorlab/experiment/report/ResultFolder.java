package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.model.Model;
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

  public void writeReport(Report report) {
    write("report.json", report.toJson());
  }

  public void writeExperiment(Experiment experiment) {
    write("experiment.json", new ExperimentJson().write(experiment));
  }

  public void writeModel(Model model, Report report) {
    ModelFile.write(folder.resolve("model.alab"), model, report.toJson());
  }

  /** {@code loss.csv} and {@code loss.png}. */
  public void writeLosses(LossCurve curve, double target) {
    write("loss.csv", Tables.losses(curve));
    write("loss.png", Charts.losses(curve, target));
  }

  /** {@code orbits.csv}, {@code grid.png} and {@code collapse.gif}; nothing where there is none. */
  public void writeOrbits(TrainingImages images, StartKind starts, List<OrbitFrame> film) {
    if (film.isEmpty()) {
      return;
    }
    write("orbits.csv", Tables.orbits(film));
    write("grid.png", new GridPicture(images, starts, film));
    CollapseFilm usual = new CollapseFilm(images, starts, film, FilmSettings.USUAL);
    WholeFile.write(film(), out -> usual.write(out, FilmFormat.GIF, () -> false));
  }

  /** {@code report.html}. */
  public void writePage(Results results) {
    write("report.html", new HtmlPage(results).text());
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
    write("field.csv", PlaneTables.field(plane.field()));
    write("fixed-points.csv", PlaneTables.fixedPoints(plane));
    write("plane.svg", PlaneSvg.of(plane));
    write("plane.png", new PlanePicture(plane).paint());
    WholeFile.write(film(), out -> PlaneFilm.write(out, plane));
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
    write("conv-depth.png", DepthPicture.paint(rows));
  }

  /** {@code identity.csv} and {@code identity.png}. */
  public void writeIdentity(List<DepthSeries.Point> points, ImageShape shape) {
    write("identity.csv", SeriesTables.identity(points));
    write("identity.png", IdentityPicture.paint(points, shape));
  }

  /** {@code stride.csv} and {@code stride.png}. */
  public void writeStride(List<DepthSeries.Point> points, ImageShape shape) {
    write("stride.csv", SeriesTables.stride(points));
    write("stride.png", StridePicture.paint(points, shape));
  }

  private void write(String name, String text) {
    WholeFile.write(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void write(String name, Drawing drawing) {
    WholeFile.write(folder.resolve(name), out -> PictureFormat.PNG.write(out, drawing, 1));
  }

  private void write(String name, BufferedImage picture) {
    WholeFile.write(folder.resolve(name), out -> PictureFormat.writePng(out, picture));
  }
}
