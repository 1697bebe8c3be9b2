package org.attractorlab.dynamics.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.function.Function;
import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.FullyConnected;

/** The steps of DJL's own trainer with its own Adam, on the same network and images. */
final class TrainerSteps implements AutoCloseable {
  private final Model model;
  private final Trainer trainer;
  private final NDList images;

  TrainerSteps(BenchSize size, float[][] images, NDManager manager) {
    Device device = manager.getDevice();
    Block block = block(size);
    model = Model.newInstance("bench", device, "PyTorch");
    model.setBlock(block);
    Tracker rate = Tracker.fixed((float) OwnSteps.RATE);
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(Loss.l2Loss())
                .optDevices(new Device[] {device})
                .optOptimizer(Optimizer.adam().optLearningRateTracker(rate).build()));
    Shape shape = shape(size, images.length);
    trainer.initialize(shape);
    try (NDArray staged = trainer.getManager().create(images)) {
      this.images = new NDList(staged.reshape(shape).duplicate());
    }
    // The first step makes what the optimizer remembers; it must outlive that step.
    step();
  }

  private static Block block(BenchSize size) {
    return switch (size.architecture()) {
      case FullyConnected dense ->
          block(
              dense.layers(),
              last ->
                  Linear.builder().setUnits(last ? size.shape().size() : dense.width()).build());
      case Convolutional images ->
          block(
              images.layers(),
              last ->
                  Conv2d.builder()
                      .setFilters(last ? size.shape().channels() : images.filters())
                      .setKernelShape(new Shape(images.kernel(), images.kernel()))
                      .optPadding(new Shape(images.kernel() / 2, images.kernel() / 2))
                      .build());
      default -> throw new IllegalArgumentException(size.title());
    };
  }

  private static Block block(int layers, Function<Boolean, Block> layer) {
    SequentialBlock block = new SequentialBlock();
    for (int i = 1; i < layers; i++) {
      block.add(layer.apply(false));
      block.add(Activation.leakyReluBlock(0.01f));
    }
    return block.add(layer.apply(true));
  }

  private static Shape shape(BenchSize size, int images) {
    ImageShape one = size.shape();
    return size.architecture() instanceof FullyConnected
        ? new Shape(images, one.size())
        : new Shape(images, one.channels(), one.height(), one.width());
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
