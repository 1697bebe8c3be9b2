package org.attractorlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.network.Activation;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.Convolutional;
import org.attractorlab.network.Downsampling;
import org.attractorlab.network.Downsampling.Decoder;
import org.attractorlab.network.Downsampling.Encoder;
import org.attractorlab.network.Initialization;
import org.attractorlab.network.Network;
import org.attractorlab.network.UNet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The memory that training needs beside what is estimated before the network is built. Linux tells
 * the most that a process has had, and forgets it when asked to.
 */
class TrainingMemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path CLEAR = Path.of("/proc/self/clear_refs");
  private static final ImageShape SHAPE = new ImageShape(3, 64, 64);
  private static final Initialization START = new Initialization(Initialization.Scheme.PYTORCH, 1);

  private static final int TRIES = 5;

  private record Case(Architecture network, int images) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case(new Convolutional(20, 16, 3, Activation.RELU, true, START), 8),
        new Case(new Convolutional(8, 48, 3, Activation.SELU, true, START), 6),
        new Case(
            new Downsampling(
                3, 64, 3, Encoder.STRIDED, Decoder.NEAREST, Activation.LEAKY_RELU, true, START),
            12),
        new Case(new UNet(3, 16, true, Activation.ELU, true, START), 12));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theEstimateIsWithinOneAndAHalfOfWhatIsNeeded(Case one) throws Throwable {
    assumeTrue(Files.isWritable(CLEAR));
    assumeTrue(Linker.nativeLinker().defaultLookup().find("malloc_trim").isPresent());
    long needed = one.network().trainingBytes(SHAPE, one.images());
    // Once before, so that what the engine keeps for itself is there already.
    train(one, 1);
    long[] tries = new long[TRIES];
    for (int i = 0; i < TRIES; i++) {
      giveBack();
      Files.writeString(CLEAR, "5");
      long before = kilobytes("VmHWM:");
      train(one, 2);
      tries[i] = 1024 * (kilobytes("VmHWM:") - before);
    }
    // Other things happen in the process, too, and not all memory is given back each time.
    long measured = LongStream.of(tries).sorted().toArray()[TRIES / 2];
    System.out.printf(
        "%s × %d: estimated %d MB, measured %d MB%n",
        one.network(), one.images(), needed >> 20, measured >> 20);
    assertThat((double) needed / measured).isBetween(1 / 1.5, 1.5);
  }

  private static void train(Case one, int steps) {
    TrainingSettings settings = new TrainingSettings(OptimizerKind.ADAM, 1e-4, 0, 0, 1000, null);
    float[][] images = new float[one.images()][SHAPE.size()];
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < images[i].length; j++) {
        images[i][j] = (i * 31 + j * 17) % 101 / 101f;
      }
    }
    try (NDManager manager = NDManager.newBaseManager(Device.cpu());
        Network network = Network.build(one.network(), SHAPE, manager, 1);
        TrainingLoop loop = new TrainingLoop(network, images, settings, 1)) {
      for (int step = 0; step < steps; step++) {
        loop.step();
      }
    }
  }

  /** Freed memory stays with the process until the C library is told to give it back. */
  @SuppressWarnings("restricted")
  private static void giveBack() throws Throwable {
    System.gc();
    MemorySegment trim = Linker.nativeLinker().defaultLookup().findOrThrow("malloc_trim");
    MethodHandle call =
        Linker.nativeLinker()
            .downcallHandle(
                trim, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
    int _ = (int) call.invokeExact(0L);
  }

  private static long kilobytes(String field) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
