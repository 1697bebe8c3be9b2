package org.attractorlab.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network step by step. Whoever calls decides when the next step is made; between two
 * steps the weights may be read and the learning rate changed. To be used on the engine's thread.
 *
 * <p>The same network, images, settings and seed give the same losses to the last bit on the same
 * device with the same number of threads.
 */
public final class TrainingLoop implements AutoCloseable {
  /** Every how many steps the weights are copied aside, to go back to if the loss explodes. */
  private static final int KEEP_EVERY = 50;

  private final Function<float[][], Learner> learners;
  private final TrainingSettings settings;
  private final long seed;
  private Learner learner;
  private Batches batches;
  private final DivergenceWatch watch = new DivergenceWatch();

  private double rate;
  private double target;
  private long stepLimit;
  private double secondsLimit;

  private int steps;
  private double loss = Double.NaN;
  private long nanoseconds;
  private @Nullable StopReason stopReason;
  private String advice = "";

  /**
   * @param images what is to be memorized, one row of d values each
   * @param seed of the order of mini-batches
   */
  public TrainingLoop(Network network, float[][] images, TrainingSettings settings, long seed) {
    this(given -> NetworkLearner.of(network, given, settings), images, settings, seed);
  }

  TrainingLoop(
      Function<float[][], Learner> learners,
      float[][] images,
      TrainingSettings settings,
      long seed) {
    this.learners = learners;
    this.settings = settings;
    this.seed = seed;
    this.learner = learners.apply(images);
    this.batches = new Batches(images.length, settings.batch(), seed);
    this.rate = settings.learningRate();
    this.target = settings.lossTarget();
    this.stepLimit = settings.maxSteps();
    this.secondsLimit =
        settings.maxSeconds() == null ? Double.POSITIVE_INFINITY : settings.maxSeconds();
  }

  /** Where it stands; a copy, to go on from at another time. */
  public TrainingState state() {
    DivergenceWatch.Seen seen = watch.seen();
    return new TrainingState(
        steps,
        loss,
        seconds(),
        target,
        stepLimit,
        secondsLimit,
        stopReason,
        advice,
        batches.drawn(),
        seen.first(),
        seen.smallest(),
        seen.bad(),
        learner.optimizerState());
  }

  /**
   * Goes on from a state of a loop with the same settings and seed, whose weights the network
   * already has.
   *
   * @throws org.attractorlab.data.UnusableInput if its moments do not fit the network
   */
  public void continueFrom(TrainingState state) {
    learner.optimizerState(state.optimizer());
    steps = state.steps();
    loss = state.loss();
    nanoseconds = Math.round(state.seconds() * 1e9);
    target = state.lossTarget();
    stepLimit = state.stepLimit();
    secondsLimit = state.secondsLimit();
    stopReason = state.stopReason();
    advice = state.advice();
    batches.continueAfter(state.batches());
    watch.continueAfter(
        new DivergenceWatch.Seen(state.firstLoss(), state.smallestLoss(), state.badSteps()));
  }

  /**
   * Makes one step: loss and gradient, then the update. If a stop rule holds there is no update, so
   * that the weights are those whose loss is told. After training has ended it does nothing.
   *
   * <p>With mini-batches the loss is that of the step's batch; the target is compared with the loss
   * of all images at the start of every epoch.
   */
  public Step step() {
    if (stopReason == null) {
      long start = System.nanoTime();
      advance();
      nanoseconds += System.nanoTime() - start;
    }
    return new Step(steps, loss, stopReason);
  }

  private void advance() {
    boolean outOfSteps = steps >= stepLimit;
    if (outOfSteps || seconds() >= secondsLimit) {
      loss = learner.loss();
      if (!endIfReached() && !endIfDiverged()) {
        stopReason = outOfSteps ? StopReason.STEPS_REACHED : StopReason.TIME_REACHED;
      }
      return;
    }
    if (!batches.full() && batches.atStart()) {
      loss = learner.loss();
      if (endIfReached()) {
        return;
      }
    }
    loss = batches.full() ? learner.differentiate() : learner.differentiate(batches.next());
    if ((batches.full() && endIfReached()) || endIfDiverged()) {
      return;
    }
    if (steps == 0 && learner.gradientVanishes()) {
      advice =
          "No weight has a gradient, so none can learn: all units are silent or all weights are"
              + " zero. Take another initialization, or an activation that is never flat such as"
              + " leaky ReLU.";
    }
    if (steps % KEEP_EVERY == 0 && watch.good(loss)) {
      learner.keep();
    }
    learner.update(rate);
    steps++;
  }

  private boolean endIfReached() {
    if (loss <= target && target > 0) {
      stopReason = StopReason.LOSS_REACHED;
    }
    return stopReason != null;
  }

  private boolean endIfDiverged() {
    if (!watch.diverged(loss)) {
      return false;
    }
    stopReason = StopReason.DIVERGED;
    if (watch.lostFromTheStart()) {
      advice =
          "The network's first answers are already too large to be numbers. Lower the gain of the"
              + " initialization, or take fewer layers or an activation that is bounded.";
    } else {
      learner.restore();
      loss = learner.loss();
      watch.reset();
      advice =
          "The loss grew without bound; the last good weights are back. Lower the learning rate to"
              + " about %s.".formatted(brief(rate / 10));
    }
    return true;
  }

  /** One digit: {@code 3e-5}, {@code 0.3}, {@code 1}, {@code 1e+3}. */
  private static String brief(double value) {
    return value >= 0.1 && value < 100
        ? BigDecimal.valueOf(value).round(new MathContext(1)).toPlainString()
        : String.format(Locale.ROOT, "%.0e", value).replaceFirst("e([+-])0", "e$1");
  }

  /**
   * Other images from the next step on. The weights stay and the steps count on; what the optimizer
   * remembers of the gradients of others begins anew.
   */
  public void images(float[][] others) {
    Learner before = learner;
    learner = learners.apply(others);
    before.close();
    batches = new Batches(others.length, settings.batch(), seed);
    watch.reset();
    target = settings.lossTarget();
    stopReason = null;
    advice = "";
  }

  /** Ends training by hand; {@link #resume()} goes on. */
  public void stop() {
    if (stopReason == null) {
      stopReason = StopReason.STOPPED;
    }
  }

  /**
   * Goes on after training has ended: after a limit with as many steps and seconds again, after a
   * reached loss without aiming at it any more, after divergence from the last good weights.
   */
  public void resume() {
    if (stopReason == StopReason.LOSS_REACHED) {
      target = 0;
    } else if (stopReason == StopReason.STEPS_REACHED) {
      stepLimit += settings.maxSteps();
    } else if (stopReason == StopReason.TIME_REACHED && settings.maxSeconds() != null) {
      secondsLimit = seconds() + settings.maxSeconds();
    }
    stopReason = null;
    advice = "";
  }

  /** Training steps made: updates of the weights. */
  public int steps() {
    return steps;
  }

  /** The loss that the last {@link Step} told; NaN before the first. */
  public double loss() {
    return loss;
  }

  /** Seconds spent in {@link #step()}. */
  public double seconds() {
    return nanoseconds / 1e9;
  }

  /** Why training has ended; empty while it has not. */
  public Optional<StopReason> stopReason() {
    return Optional.ofNullable(stopReason);
  }

  public double learningRate() {
    return rate;
  }

  /**
   * The learning rate from the next step on.
   *
   * @throws org.attractorlab.data.UnusableInput if it is not a finite number above 0
   */
  public void learningRate(double newRate) {
    rate = TrainingSettings.checkRate(newRate);
  }

  /** What went wrong and which knob to turn, for people; empty where all is well. */
  public String advice() {
    return advice;
  }

  /**
   * A copy of what the optimizer remembers. With the network's values it is what training needs to
   * go on elsewhere.
   */
  public OptimizerState optimizerState() {
    return learner.optimizerState();
  }

  /**
   * Takes back what {@link #optimizerState()} gave; to be called together with {@link
   * Network#restore}.
   *
   * @throws org.attractorlab.data.UnusableInput if it belongs to another optimizer or network; then
   *     nothing is changed
   */
  public void optimizerState(OptimizerState state) {
    learner.optimizerState(state);
  }

  @Override
  public void close() {
    learner.close();
  }
}
