package org.attractorlab.dynamics.bench;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import org.attractorlab.network.Network;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingLoop;
import org.attractorlab.training.TrainingSettings;

/** The steps of the program's own training loop. */
final class OwnSteps implements Contestant, AutoCloseable {
  static final double RATE = 3e-4;

  private final int threads;
  private final Network network;
  private final TrainingLoop loop;

  /**
   * @param threads the engine's, as the program sets them
   */
  OwnSteps(BenchSize size, float[][] images, NDManager manager, int threads) {
    this.threads = threads;
    network = Network.build(size.architecture(), size.shape(), manager, 1);
    TrainingSettings endless =
        new TrainingSettings(OptimizerKind.ADAM, RATE, 0, 0, Integer.MAX_VALUE, null);
    loop = new TrainingLoop(network, images, endless, 1);
  }

  Network network() {
    return network;
  }

  @Override
  public void before() {
    JniUtils.setNumThreads(threads);
  }

  @Override
  public void run() {
    loop.step();
  }

  @Override
  public void close() {
    loop.close();
    network.close();
  }
}
