package org.attractorlab.training;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The engine's memory of an array on the CPU, to read and write floats in blocks. A block is copied
 * to an array of Java and back, since loops over such arrays are the ones that become vector
 * instructions; both copies stay in the first-level cache.
 */
final class Memory {
  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;

  private Memory() {}

  /**
   * The memory itself, to be used while the array is open. The memory of an array that is not in
   * row-major order is that of a copy, which lives in the scope of the caller.
   */
  static MemorySegment of(NDArray array) {
    ByteBuffer buffer = array.toByteBuffer(true);
    if (!buffer.isDirect() || buffer.order() != ByteOrder.nativeOrder()) {
      throw new IllegalStateException("The engine does not share the array " + array.getShape());
    }
    return MemorySegment.ofBuffer(buffer);
  }

  /** Copies n floats from a position on to the start of a block. */
  static void read(MemorySegment memory, long position, float[] block, int n) {
    read(memory, position, block, 0, n);
  }

  /** Copies n floats from a position on into a block, from an index on. */
  static void read(MemorySegment memory, long position, float[] block, int index, int n) {
    MemorySegment.copy(memory, FLOAT, position * Float.BYTES, block, index, n);
  }

  /** Copies the first n floats of a block to a position. */
  static void write(float[] block, MemorySegment memory, long position, int n) {
    write(block, 0, memory, position, n);
  }

  /** Copies n floats of a block, from an index on, to a position. */
  static void write(float[] block, int index, MemorySegment memory, long position, int n) {
    MemorySegment.copy(block, index, memory, FLOAT, position * Float.BYTES, n);
  }
}
