package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.attractorlab.data.ImageShape;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Initialization.Scheme;
import org.attractorlab.network.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Training goes on for as long as one likes: what a step allocates it gives back. */
@Tag("slow")
class FlatMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");

  @Test
  void aHundredThousandStepsNeedNoMoreMemoryThanAThousand() {
    assumeThat(STATUS).as("where the system tells how much memory is resident").exists();
    try (EngineThread engine = new EngineThread()) {
      long[] resident = engine.call(() -> train(engine)).join();
      assertThat((double) resident[1]).isLessThan(1.05 * resident[0]);
    }
  }

  private static long[] train(EngineThread engine) throws IOException {
    ImageShape shape = new ImageShape(1, 8, 8);
    FullyConnected small =
        new FullyConnected(
            3, 32, Activation.LEAKY_RELU, true, new Initialization(Scheme.LECUN_UNIFORM, 1));
    TrainingSettings endless =
        new TrainingSettings(OptimizerKind.ADAM, 1e-4, 0, 0, Integer.MAX_VALUE, null);
    float[][] images = new float[10][shape.size()];
    SplittableRandom random = new SplittableRandom(2);
    for (float[] image : images) {
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) random.nextDouble();
      }
    }
    try (NDManager manager = engine.newManager(DeviceChoice.CPU);
        Network network = Network.build(small, shape, manager, 1);
        TrainingLoop loop = new TrainingLoop(network, images, endless, 1)) {
      long[] resident = new long[2];
      resident[0] = residentAfter(loop, 1_000);
      resident[1] = residentAfter(loop, 100_000);
      return resident;
    }
  }

  /** Kilobytes of memory that hold something of this process, garbage taken away. */
  private static long residentAfter(TrainingLoop loop, int steps) throws IOException {
    while (loop.steps() < steps) {
      loop.step();
    }
    System.gc();
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }
}
