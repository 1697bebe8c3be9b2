package org.attractorlab.training;

import ai.djl.ndarray.NDManager;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.attractorlab.data.ImageShape;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step of Adam on ten images at 784-256×11-784, by each of the ways to learn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  /** The ways to learn. */
  public enum Way {
    AUTOGRAD,
    LOW_RANK,
    DENSE_ALONE,
    DENSE_TOGETHER
  }

  @Param private Way way;

  private EngineThread engine;
  private NDManager manager;
  private Network network;
  private Learner learner;

  @Setup(Level.Trial)
  public void start() {
    engine = new EngineThread();
    engine.call(this::build).join();
  }

  private Learner build() {
    SplittableRandom random = new SplittableRandom(1);
    float[][] images = new float[10][784];
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextDouble();
      }
    }
    manager = engine.newManager(DeviceChoice.CPU);
    Initialization start = new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1);
    FullyConnected architecture = new FullyConnected(12, 256, Activation.LEAKY_RELU, true, start);
    network = Network.build(architecture, new ImageShape(1, 28, 28), manager, 1);
    OptimizerKind adam = OptimizerKind.ADAM;
    int cores = Runtime.getRuntime().availableProcessors();
    learner =
        switch (way) {
          case AUTOGRAD -> new AutogradLearner(network, images, adam);
          case LOW_RANK -> new LowRankLearner(network, images, adam);
          case DENSE_ALONE -> new DenseLearner(network, images, adam, 10, 0);
          case DENSE_TOGETHER -> new DenseLearner(network, images, adam, 10, cores - 1);
        };
    return learner;
  }

  /** On the engine's thread, as all steps are. */
  @Benchmark
  public Double step() {
    return engine
        .call(
            () -> {
              double loss = learner.differentiate();
              learner.update(1e-4);
              return loss;
            })
        .join();
  }

  @TearDown(Level.Trial)
  public void stop() {
    engine
        .call(
            () -> {
              learner.close();
              manager.close();
              return null;
            })
        .join();
    engine.close();
  }
}
