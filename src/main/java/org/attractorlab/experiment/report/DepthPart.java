package org.attractorlab.experiment.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.depth.EffectiveMatrix;
import org.attractorlab.dynamics.depth.ProbeGrid;
import org.attractorlab.dynamics.depth.ProbeKind;
import org.attractorlab.dynamics.spectrum.DifferentiableMap;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.network.Reach;
import org.attractorlab.network.ReceptiveField;
import org.jspecify.annotations.Nullable;

/**
 * What depth has made of a network, as the report has it. Numbers of its matrix are null where it
 * is not linear, others where they do not apply.
 *
 * @param receptiveField rows and columns that a pixel of the output sees
 * @param coversImage whether it sees all of the image
 * @param bound layers needed at least to memorize
 * @param forcedZeros share of the network's matrix that must be 0
 * @param linear whether the network is one matrix
 * @param zeros share of that matrix that is exactly 0, where it is at most 1024 × 1024
 * @param singularRatio σ_{n+1}/σ_n of it for n training images
 * @param cosine median |cos| between output and training image over Gaussian inputs
 * @param eigenvaluesNearOne within 0.01
 * @param nextEigenvalue |λ_{n+1}|
 * @param answers by kind of probe, what one step makes of it
 */
public record DepthPart(
    int[] receptiveField,
    boolean coversImage,
    @Nullable Integer bound,
    double forcedZeros,
    boolean linear,
    @Nullable Double zeros,
    @Nullable Double singularRatio,
    @Nullable Double cosine,
    @Nullable Integer eigenvaluesNearOne,
    @Nullable Double nextEigenvalue,
    Map<String, Answers> answers) {
  /** Above this side the matrix would take too long for a report. */
  private static final int LARGEST_MATRIX = 1024;

  /**
   * Mean correlations of the outputs.
   *
   * @param identity with the inputs: 1 for a network that copies
   * @param constant with the nearest training image: 1 for one that knows nothing else
   */
  public record Answers(double identity, double constant) {}

  /**
   * Measures; null without weights, and for points, which are no images.
   *
   * @param weights the network's
   */
  static @Nullable DepthPart of(
      Architecture architecture, TrainingImages images, List<ParameterValues> weights) {
    if (weights.isEmpty() || images.set().shape().isPoint()) {
      return null;
    }
    ImageShape shape = images.set().shape();
    DifferentiableMap map = DifferentiableMap.of(architecture, shape, weights);
    ReceptiveField field = architecture.receptiveField(shape);
    boolean linear = DepthNumbers.isLinear(architecture);
    DepthNumbers numbers = linear ? DepthNumbers.of(architecture, images, map, 0) : null;
    return new DepthPart(
        new int[] {field.height(), field.width()},
        field.coversImage(),
        DepthNumbers.bound(architecture, shape),
        Reach.of(architecture, shape).forcedZeros(),
        linear,
        linear && shape.size() <= LARGEST_MATRIX
            ? EffectiveMatrix.ofLinear(map, _ -> {}).zeros()
            : null,
        numbers == null ? null : numbers.singularRatio(),
        numbers == null ? null : numbers.cosine(),
        numbers == null ? null : numbers.nearOne(),
        numbers == null ? null : numbers.nextEigenvalue(),
        answers(ProbeGrid.of(images, x -> Vectors.floats(map.apply(Vectors.doubles(x))))));
  }

  private static Map<String, Answers> answers(ProbeGrid grid) {
    Map<String, Answers> answers = new LinkedHashMap<>();
    for (ProbeKind kind : ProbeKind.values()) {
      answers.put(LabJson.nameOf(kind), new Answers(grid.identity(kind), grid.constant(kind)));
    }
    return answers;
  }
}
