package org.attractorlab.training;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The loops of a training step on one tile of weights in the first-level cache, batch of ten. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class KernelBenchmark {
  private static final int WIDTH = 256;
  private static final int ROWS = 10;

  /** The optimizers with the fewest and the most numbers to remember. */
  @Param({"GRADIENT_DESCENT", "ADAM"})
  private OptimizerKind kind;

  private final int values = DenseKernels.UNITS * WIDTH;
  private final MemorySegment weights = Arena.ofAuto().allocate(4L * values, 64);
  private final float[] inputs = new float[ROWS * WIDTH];
  private final float[] gradients = new float[ROWS * WIDTH];
  private final float[] deltas = new float[ROWS * DenseKernels.UNITS];
  private final float[] gradient = new float[values];
  private final float[] first = new float[values];
  private final float[] second = new float[values];
  private final float[] products = new float[DenseKernels.UNITS * DenseKernels.ROWS];
  private final float[] lanes = new float[2 * DenseKernels.ROWS * DenseKernels.LANES];
  private final float[] block = new float[values];
  private BlockRule constants;
  private DenseRule rule;

  @Setup
  public void fill() {
    if (!VectorModule.works()) {
      throw new IllegalStateException("Java's vector instructions cannot be used here");
    }
    SplittableRandom random = new SplittableRandom(1);
    for (float[] array : new float[][] {inputs, deltas, gradient}) {
      for (int i = 0; i < array.length; i++) {
        array[i] = (float) random.nextDouble();
      }
    }
    constants = new BlockRule(kind);
    constants.begin(1, 1e-6);
    rule = new DenseRule(constants);
  }

  /** Forward: the products of two units with five rows. */
  @Benchmark
  public float[] dots() {
    DenseKernels.dots(weights, 0, WIDTH, inputs, 0, WIDTH, WIDTH, lanes, products, 0);
    return products;
  }

  /** Backward: the tile's gradient, and that of its inputs. */
  @Benchmark
  public float[] backward() {
    DenseKernels.backward(
        weights, 0, WIDTH, inputs, gradients, 0, WIDTH, ROWS, deltas, 0, gradient, WIDTH);
    return gradient;
  }

  /** The update where the weights are. */
  @Benchmark
  public float[] update() {
    rule.apply(weights, 0, gradient, first, second, 0, values);
    return first;
  }

  /** The update of a block in Java's heap, in plain loops. */
  @Benchmark
  public float[] updateOfABlock() {
    constants.apply(block, gradient, first, second, values);
    return block;
  }
}
