package org.attractorlab.experiment.study;

import java.util.List;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.RandomImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.theory.DepthCell;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;

/**
 * A training of the study of depth as an experiment: the same image, the same first weights, the
 * same optimizer and end. The engine computes in single precision, the study in double.
 */
public final class DepthExperiment {
  private DepthExperiment() {}

  public static Experiment of(DepthCell cell) {
    return new Experiment(
        "conv-depth-s%d-f%d-k%d-l%d-seed%d"
            .formatted(cell.side(), cell.filters(), cell.kernel(), cell.layers(), cell.seed()),
        "%d × %d image, %s, %d filter%s of %d × %d"
            .formatted(
                cell.side(),
                cell.side(),
                cell.layers() == 1 ? "1 layer" : cell.layers() + " layers",
                cell.filters(),
                cell.filters() == 1 ? "" : "s",
                cell.kernel(),
                cell.kernel()),
        cell.seed(),
        DeviceChoice.AUTO,
        new ImageChoice(
            RandomImages.NAME,
            ImageChoice.Pick.FIRST,
            1,
            List.of(),
            List.of(cell.image()),
            cell.side()),
        cell.architecture(),
        new TrainingSettings(
            OptimizerKind.ADAM, DepthCell.RATE, 0, DepthCell.TARGET, DepthCell.MOST_STEPS, null),
        new IterationSettings(StartKind.UNSEEN, 32, 30, 0.01, 0.2, 0.25),
        new ProbeSettings(32, 32, 0, 10));
  }
}
