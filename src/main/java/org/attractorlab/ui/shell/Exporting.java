package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.attractorlab.data.read.Progress;
import org.attractorlab.experiment.Run;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.WholeFile;
import org.attractorlab.experiment.report.Drawing;
import org.attractorlab.experiment.report.Export;
import org.attractorlab.experiment.report.FilmSettings;
import org.attractorlab.experiment.report.Investigation;
import org.attractorlab.experiment.report.PictureFormat;
import org.attractorlab.experiment.report.ResultFolder;
import org.attractorlab.experiment.report.Results;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;

/** Takes home what a run gave, by the code of the command line. Needs no window. */
final class Exporting {
  /** Writes what there is of a run. */
  @FunctionalInterface
  private interface Writer {
    void write(Results results, Progress progress);
  }

  private final Laboratory lab;
  private final FileWriter files;

  Exporting(Laboratory lab, FileWriter files) {
    this.lab = lab;
    this.files = files;
  }

  /** Writes into a folder what the command line's {@code run} would; can be cancelled. */
  void exportAll(Path folder) {
    export(
        EnumSet.allOf(Export.class),
        folder,
        (results, progress) -> new ResultFolder(folder).write(results, progress));
  }

  /** Writes what the command line's {@code export} would; can be cancelled. */
  void export(Export kind, Path file, FilmSettings look) {
    export(List.of(kind), file, (results, progress) -> kind.write(results, file, look, progress));
  }

  private void export(Collection<Export> kinds, Path target, Writer writer) {
    Run run = lab.runProperty().get();
    if (run == null) {
      lab.notice(new Notice(Severity.ERROR, text("shell.save.no-weights")));
      return;
    }
    files.export(
        target,
        progress -> writer.write(new Investigation(run, progress).results(kinds), progress));
  }

  /** Whether the run has something of a kind by now; says what to do if it has nothing. */
  boolean canExport(Export kind) {
    Snapshot snapshot = lab.snapshotProperty().get();
    Run run = lab.runProperty().get();
    if (run != null && kind.showsImages() && run.images().set().shape().isPoint()) {
      lab.notice(new Notice(Severity.INFO, text("shell.export.points")));
      return false;
    }
    boolean some =
        snapshot != null
            && (!kind.needsLoss() || snapshot.lossCurve().count() > 0)
            && (!kind.needsFilm() || !snapshot.film().isEmpty());
    if (!some) {
      String missing = kind.needsFilm() ? "shell.export.no-film" : "shell.export.no-loss";
      lab.notice(new Notice(Severity.INFO, text(missing)));
    }
    return some;
  }

  /** Writes pixels. */
  void exportPicture(BufferedImage picture, Path file) {
    files.export(file, _ -> WholeFile.write(file, out -> ImageIO.write(picture, "png", out)));
  }

  /** Writes a drawing as vectors, in the format that the file's name says. */
  void exportDrawing(Drawing drawing, Path file) {
    PictureFormat format = PictureFormat.of(file).orElse(PictureFormat.SVG);
    files.export(file, _ -> WholeFile.write(file, out -> format.write(out, drawing, 1)));
  }
}
