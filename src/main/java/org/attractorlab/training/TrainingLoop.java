package org.attractorlab.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/** Trains a network. */
public final class TrainingLoop implements AutoCloseable {
  private final Network network;
  private final NDManager manager;
  private final NDArray x;
  private final TrainingSettings settings;
  private double rate;
  private int steps;
  private double loss = Double.NaN;
  private long nanos;
  private @Nullable StopReason reason;
  private final List<NDArray> m = new ArrayList<>();
  private final List<NDArray> v = new ArrayList<>();

  public TrainingLoop(Network network, float[][] images, TrainingSettings settings, long seed) {
    this.network = network;
    this.manager = network.manager().newSubManager();
    this.x = manager.create(images);
    this.settings = settings;
    this.rate = settings.learningRate();
    for (NDArray p : network.parameters()) {
      m.add(manager.zeros(p.getShape()));
      v.add(manager.zeros(p.getShape()));
    }
  }

  public void step() {
    long begin = System.nanoTime();
    try (GradientCollector gc = Engine.getInstance().newGradientCollector()) {
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        NDArray y = network.forward(x);
        NDArray l = y.sub(x).square().mean();
        loss = l.getFloat();
        if (loss <= settings.lossTarget()) {
          reason = StopReason.LOSS_REACHED;
          return;
        }
        if (steps >= settings.maxSteps()) {
          reason = StopReason.STEPS_REACHED;
          return;
        }
        gc.backward(l);
      }
    }
    steps++;
    double c1 = 1 - Math.pow(0.9, steps);
    double c2 = 1 - Math.pow(0.999, steps);
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      int i = 0;
      for (NDArray p : network.parameters()) {
        NDArray g = p.getGradient();
        m.get(i).muli(0.9f).addi(g.mul(0.1f));
        v.get(i).muli(0.999f).addi(g.square().muli(0.001f));
        p.subi(m.get(i).mul(rate / c1).divi(v.get(i).div(c2).sqrt().addi(1e-8f)));
        g.subi(g);
        i++;
      }
    }
    nanos += System.nanoTime() - begin;
  }

  public int steps() {
    return steps;
  }

  public double loss() {
    return loss;
  }

  public double seconds() {
    return nanos / 1e9;
  }

  public double progress() {
    return -1;
  }

  public double learningRate() {
    return rate;
  }

  public void learningRate(double r) {
    rate = r;
  }

  public void resume() {
    reason = null;
  }

  public void stop() {
    reason = StopReason.STOPPED;
  }

  public String advice() {
    return "";
  }

  public Optional<StopReason> stopReason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public void close() {
    manager.close();
  }
}
