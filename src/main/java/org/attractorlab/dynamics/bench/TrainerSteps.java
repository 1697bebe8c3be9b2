package org.attractorlab.dynamics.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import org.attractorlab.network.FullyConnected;

/** The steps of DJL's own trainer with its own Adam, on the same network and images. */
final class TrainerSteps implements AutoCloseable {
  private final Model model;
  private final Trainer trainer;
  private final NDList images;

  TrainerSteps(BenchSize size, float[][] images, NDManager manager) {
    Device device = manager.getDevice();
    FullyConnected architecture = size.architecture();
    SequentialBlock block = new SequentialBlock();
    for (int i = 1; i < architecture.layers(); i++) {
      block.add(Linear.builder().setUnits(architecture.width()).build());
      block.add(Activation.leakyReluBlock(0.01f));
    }
    block.add(Linear.builder().setUnits(size.shape().size()).build());
    model = Model.newInstance("bench", device, "PyTorch");
    model.setBlock(block);
    Tracker rate = Tracker.fixed((float) OwnSteps.RATE);
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .optDevices(new Device[] {device})
                .optOptimizer(Optimizer.adam().optLearningRateTracker(rate).build()));
    trainer.initialize(new Shape(images.length, size.shape().size()));
    try (NDArray staged = trainer.getManager().create(images)) {
      this.images = new NDList(staged.duplicate());
    }
    // The first step makes what the optimizer remembers; it must outlive that step.
    step();
  }

  /** A contestant that computes with so many threads. */
  Contestant with(int threads) {
    return new Contestant() {
      @Override
      public void before() {
        JniUtils.setNumThreads(threads);
      }

      @Override
      public void run() {
        try (NDScope _ = new NDScope()) {
          step();
        }
      }
    };
  }

  private void step() {
    try (GradientCollector collector = trainer.newGradientCollector()) {
      NDList mapped = trainer.forward(images, images);
      NDArray loss = trainer.getLoss().evaluate(images, mapped);
      collector.backward(loss);
      loss.getFloat();
    }
    trainer.step();
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
