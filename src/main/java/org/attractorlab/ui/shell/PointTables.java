package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.points.PointFile;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;

/** Tables of points, which are opened as what is to be memorized. */
final class PointTables {
  private final Laboratory lab;
  private final Executor background;
  private final Executor window;

  PointTables(Laboratory lab, Executor background, Executor window) {
    this.lab = lab;
    this.background = background;
    this.window = window;
  }

  /** Opens a table of points; false, and nothing happens, where a file is something else. */
  boolean open(Path file) {
    if (!PointFile.isPoints(file)) {
      return false;
    }
    background.execute(
        () -> {
          try {
            Points points = PointFile.read(file);
            window.execute(() -> open(points));
          } catch (UnusableInput problem) {
            window.execute(
                () -> lab.notice(new Notice(Notice.Severity.ERROR, problem.getMessage())));
          }
        });
    return true;
  }

  /** Points go to the run that is there; images give way to them. */
  private void open(Points points) {
    Experiment now = lab.experimentProperty().get();
    if (now != null && now.images().points() == null) {
      lab.edit(
          e ->
              Change.iteration(i -> i.withStarts(StartKind.NOISE))
                  .apply(e.withImages(ImageChoice.of(points))));
    } else {
      lab.points(points);
    }
  }
}
