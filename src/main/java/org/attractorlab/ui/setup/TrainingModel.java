package org.attractorlab.ui.setup;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;

/** How the network is trained, as separate values. */
final class TrainingModel {
  /** Stands for "no limit" where a number of seconds is asked for. */
  static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private final ObjectProperty<OptimizerKind> optimizer;
  private final ObjectProperty<Double> learningRate;
  private final ObjectProperty<Integer> batch;
  private final ObjectProperty<Double> lossTarget;
  private final ObjectProperty<Integer> maxSteps;
  private final ObjectProperty<Double> maxSeconds;
  private final ObjectProperty<DeviceChoice> device;
  private final ObjectProperty<Long> seed;

  TrainingModel(Laboratory lab) {
    optimizer =
        part(
            lab,
            TrainingSettings::optimizer,
            (t, v) ->
                new TrainingSettings(
                    v, t.learningRate(), t.batch(), t.lossTarget(), t.maxSteps(), t.maxSeconds()),
            OptimizerKind.ADAM);
    learningRate = part(lab, TrainingSettings::learningRate, (t, v) -> t.withLearningRate(v), 1e-3);
    batch =
        part(
            lab,
            TrainingSettings::batch,
            (t, v) ->
                new TrainingSettings(
                    t.optimizer(),
                    t.learningRate(),
                    v,
                    t.lossTarget(),
                    t.maxSteps(),
                    t.maxSeconds()),
            0);
    lossTarget =
        part(
            lab,
            TrainingSettings::lossTarget,
            (t, v) ->
                new TrainingSettings(
                    t.optimizer(), t.learningRate(), t.batch(), v, t.maxSteps(), t.maxSeconds()),
            0.0);
    maxSteps =
        part(
            lab,
            TrainingSettings::maxSteps,
            (t, v) ->
                new TrainingSettings(
                    t.optimizer(), t.learningRate(), t.batch(), t.lossTarget(), v, t.maxSeconds()),
            1);
    maxSeconds =
        part(
            lab,
            t -> t.maxSeconds() == null ? NO_LIMIT : t.maxSeconds(),
            (t, v) ->
                new TrainingSettings(
                    t.optimizer(),
                    t.learningRate(),
                    t.batch(),
                    t.lossTarget(),
                    t.maxSteps(),
                    v == NO_LIMIT ? null : v),
            NO_LIMIT);
    device =
        Part.of(lab, Experiment::device, (e, v) -> Change.device(v).apply(e), DeviceChoice.AUTO);
    seed = Part.of(lab, Experiment::seed, (e, v) -> Change.seed(v).apply(e), 0L);
  }

  ObjectProperty<OptimizerKind> optimizer() {
    return optimizer;
  }

  /** Changes while training; all others make a new run. */
  ObjectProperty<Double> learningRate() {
    return learningRate;
  }

  /** 0 for all images at once. */
  ObjectProperty<Integer> batch() {
    return batch;
  }

  ObjectProperty<Double> lossTarget() {
    return lossTarget;
  }

  ObjectProperty<Integer> maxSteps() {
    return maxSteps;
  }

  /** {@link #NO_LIMIT} where there is none. */
  ObjectProperty<Double> maxSeconds() {
    return maxSeconds;
  }

  ObjectProperty<DeviceChoice> device() {
    return device;
  }

  /** Of the whole experiment: picks, first weights, starts. */
  ObjectProperty<Long> seed() {
    return seed;
  }

  private static <T> ObjectProperty<T> part(
      Laboratory lab,
      Function<TrainingSettings, T> get,
      BiFunction<TrainingSettings, T, TrainingSettings> with,
      T whileNoneIsOpen) {
    return Part.of(
        lab,
        e -> get.apply(e.training()),
        (e, v) -> e.withTraining(with.apply(e.training(), v)),
        whileNoneIsOpen);
  }
}
