package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The optimizers for parameters in the CPU's memory, in one pass.
 *
 * <p>A step of Adam as array operations walks memory a dozen times and makes half as many arrays.
 * Here each block of parameters and gradient is copied into the first-level cache, updated together
 * with its moments, which are kept in blocks of the same size, and copied back: everything goes
 * through memory once. Parameters and gradients are the engine's own memory, seen as buffers.
 */
final class FusedOptimizer implements Optimizer {
  private static final int BLOCK = 1024;
  private static final List<NDArray> NONE = List.of();

  private final BlockRule rule;
  private final List<NDArray> parameters;
  private final float[][] first;
  private final float[][] second;
  private final float[] w = new float[BLOCK];
  private final float[] g = new float[BLOCK];
  private int steps;

  /** Takes the parameters that it shall change; its memory starts at 0. */
  FusedOptimizer(OptimizerKind kind, List<NDArray> parameters) {
    this.rule = new BlockRule(kind);
    this.parameters = parameters;
    int blocks = parameters.stream().mapToInt(p -> blocks(p.size())).sum();
    this.first = moments(blocks, kind.moments() >= 1);
    this.second = moments(blocks, kind.moments() >= 2);
  }

  /** Whether the moments, which live in Java's heap, leave room for the rest of the program. */
  static boolean fits(OptimizerKind kind, List<NDArray> parameters) {
    long values = parameters.stream().mapToLong(NDArray::size).sum();
    return kind.moments() * values * Float.BYTES <= Runtime.getRuntime().maxMemory() / 3;
  }

  private static int blocks(long values) {
    return Math.toIntExact(Math.ceilDiv(values, BLOCK));
  }

  private static float[][] moments(int blocks, boolean needed) {
    return needed ? new float[blocks][BLOCK] : new float[blocks][];
  }

  @Override
  public void update(List<NDArray> gradients, double rate) {
    rule.begin(++steps, rate);
    int block = 0;
    for (int i = 0; i < parameters.size(); i++) {
      MemorySegment weights = Memory.of(parameters.get(i));
      MemorySegment gradient = Memory.of(gradients.get(i));
      long size = parameters.get(i).size();
      for (long done = 0; done < size; done += BLOCK) {
        int n = (int) Math.min(BLOCK, size - done);
        Memory.read(weights, done, w, n);
        Memory.read(gradient, done, g, n);
        rule.apply(w, g, first[block], second[block], n);
        Memory.write(w, weights, done, n);
        block++;
      }
    }
  }

  @Override
  public OptimizerState state() {
    return new OptimizerState(steps, joined(first), joined(second));
  }

  private List<float[]> joined(float[][] blocks) {
    List<float[]> moments = new ArrayList<>();
    int block = 0;
    for (NDArray parameter : blocks.length > 0 && blocks[0] != null ? parameters : NONE) {
      float[] values = new float[Math.toIntExact(parameter.size())];
      for (int done = 0; done < values.length; done += BLOCK) {
        System.arraycopy(blocks[block++], 0, values, done, Math.min(BLOCK, values.length - done));
      }
      moments.add(values);
    }
    return moments;
  }

  @Override
  public void state(OptimizerState state) {
    steps = state.steps();
    split(state.first(), first);
    split(state.second(), second);
  }

  private static void split(List<float[]> moments, float[][] blocks) {
    int block = 0;
    for (float[] values : moments) {
      for (int done = 0; done < values.length; done += BLOCK) {
        System.arraycopy(values, done, blocks[block++], 0, Math.min(BLOCK, values.length - done));
      }
    }
  }

  @Override
  public void close() {
    // Its memory is Java's.
  }
}
