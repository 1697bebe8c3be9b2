package org.attractorlab.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.training.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * What a run looks like at one moment: complete, consistent and immutable.
 *
 * @param message what it is doing or why it stopped, a sentence for the status bar
 * @param progress in [0, 1] of what it is doing, or −1 where it is not known
 * @param device {@code cpu} or {@code gpu}, empty until the engine runs
 * @param step training steps made
 * @param loss mean squared error before the last step; NaN before the first
 * @param learningRate in force
 * @param stepsPerSecond of the last second or so
 * @param seconds of training so far
 * @param stopReason why training ended, null while it has not
 * @param lossCurve of the run so far
 * @param film frames k = 0, 1, 2, … of the watched orbits that are there so far, for weights that
 *     stand still; while {@code live}, a single frame, the newest
 * @param live whether the weights change under the orbits (iterate while training)
 * @param probes measured shares by kind of start, empty until measured with the current weights
 * @param stored how strongly each training image is stored, empty until measured with the current
 *     weights; while training, where that is wished, with those of an earlier step
 * @param storedStep the training step whose weights {@code stored} is of; −1 where it is empty
 * @param otherEnds where orbits ended that reached no training image, null until measured with the
 *     current weights
 * @param resting whether nothing is left to do until the next command
 */
public record Snapshot(
    RunState state,
    String message,
    double progress,
    String device,
    int step,
    double loss,
    double learningRate,
    double stepsPerSecond,
    double seconds,
    @Nullable StopReason stopReason,
    LossCurve lossCurve,
    List<OrbitFrame> film,
    boolean live,
    Map<StartKind, ProbeResult> probes,
    List<StoredMeasure> stored,
    int storedStep,
    @Nullable OtherEnds otherEnds,
    boolean resting) {
  /** The training image with the largest spectral radius; the first where none is measured. */
  public int weakest() {
    return stored.stream()
        .max(Comparator.comparingDouble(StoredMeasure::spectralRadius))
        .map(StoredMeasure::index)
        .orElse(0);
  }

  /** The same with other frames. */
  public Snapshot withFilm(List<OrbitFrame> frames) {
    return new Snapshot(
        state,
        message,
        progress,
        device,
        step,
        loss,
        learningRate,
        stepsPerSecond,
        seconds,
        stopReason,
        lossCurve,
        frames,
        live,
        probes,
        stored,
        storedStep,
        otherEnds,
        resting);
  }
}
