package org.attractorlab.experiment;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.OrbitEnd.AtTrainingImage;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.lesson.Lesson;
import org.attractorlab.experiment.lesson.LessonStep;
import org.attractorlab.experiment.lesson.Outcome;
import org.attractorlab.experiment.lesson.Prediction;

/** What a finished run answers to the predictions of a lesson. */
public final class LessonOutcome {
  private LessonOutcome() {}

  /**
   * The experiment that is under way at a step: that of the lesson, with the last change that the
   * step or one before it makes.
   *
   * @param own the experiment of the lesson
   * @param step counted from 0
   */
  public static Experiment experimentAt(
      Experiment own, Lesson lesson, int step, ExperimentJson json) {
    List<LessonStep> steps = lesson.steps();
    for (int i = step; i >= 0; i--) {
      Map<String, String> change = steps.get(i).change();
      if (change != null) {
        return json.changed(own, change);
      }
    }
    return own;
  }

  /**
   * The number that answers a prediction.
   *
   * @param wanted about which it was made
   * @return empty where the run says nothing about it: it is that of another experiment, training
   *     has not ended, or all is not yet measured
   */
  public static OptionalDouble of(Prediction prediction, Experiment wanted, Run run) {
    Snapshot now = run.snapshot();
    Outcome measure = prediction.measure();
    if (measure == null
        || now.state() != RunState.FINISHED
        || !now.resting()
        || !isOf(wanted, run.experiment(), measure)) {
      return OptionalDouble.empty();
    }
    return switch (measure) {
      case STORED ->
          now.stored().isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(now.stored().stream().filter(StoredMeasure::stored).count());
      case RADIUS -> now.stored().stream().mapToDouble(StoredMeasure::spectralRadius).max();
      case UNSEEN -> share(now, StartKind.UNSEEN, ProbeResult::toTrainingImage);
      case NOISE -> share(now, StartKind.NOISE, ProbeResult::toTrainingImage);
      case SPURIOUS -> share(now, StartKind.UNSEEN, ProbeResult::spurious);
      case REACHED -> probed(now, StartKind.UNSEEN, ProbeResult::distinct);
      case COMMONEST -> probed(now, StartKind.UNSEEN, LessonOutcome::commonest);
      case WATCHED -> watched(now, i -> end(now, i) > 0);
      // Corrupted training images are watched in turn.
      case RESTORED -> watched(now, i -> end(now, i) == i % run.images().count() + 1);
      case END ->
          now.film().isEmpty() || prediction.orbit() > now.film().getLast().count()
              ? OptionalDouble.empty()
              : OptionalDouble.of(end(now, prediction.orbit() - 1));
    };
  }

  /** Which orbits are watched matters only where one looks at them. */
  private static boolean isOf(Experiment wanted, Experiment run, Outcome measure) {
    return wanted.seed() == run.seed()
        && wanted.images().equals(run.images())
        && wanted.network().equals(run.network())
        && wanted.training().equals(run.training())
        && (!measure.isWatched() || wanted.iteration().equals(run.iteration()));
  }

  private static OptionalDouble probed(
      Snapshot now, StartKind kind, ToIntFunction<ProbeResult> number) {
    ProbeResult probe = now.probes().get(kind);
    return probe == null || probe.count() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(number.applyAsInt(probe));
  }

  private static OptionalDouble share(
      Snapshot now, StartKind kind, ToIntFunction<ProbeResult> number) {
    OptionalDouble count = probed(now, kind, number);
    return count.isEmpty()
        ? count
        : OptionalDouble.of(100 * count.getAsDouble() / now.probes().get(kind).count());
  }

  /**
   * The number of the training image at which most orbits end, the first of several; 0 for none.
   */
  private static int commonest(ProbeResult probe) {
    int[] shares = probe.byTrainingImage();
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return shares[best] == 0 ? 0 : best + 1;
  }

  private static OptionalDouble watched(Snapshot now, IntPredicate counted) {
    int count = now.film().isEmpty() ? 0 : now.film().getLast().count();
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * IntStream.range(0, count).filter(counted).count() / count);
  }

  /** The number of the training image at which a watched orbit has ended; 0 for none. */
  private static int end(Snapshot now, int orbit) {
    return now.film().getLast().ends().get(orbit) instanceof AtTrainingImage(int index)
        ? index + 1
        : 0;
  }
}
