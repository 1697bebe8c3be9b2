package org.attractorlab.data.read;

import java.nio.ByteOrder;
import java.util.List;

/**
 * What a file says of the array of numbers in it.
 *
 * @param columnMajor whether the first index runs fastest (Fortran's order) instead of the last
 * @param sizes the number of indices along each axis, each at least 1
 * @param dataStart how many bytes precede the numbers
 */
record ArrayHeader(
    ElementType type, ByteOrder order, boolean columnMajor, List<Integer> sizes, int dataStart) {
  ArrayHeader {
    sizes = List.copyOf(sizes);
  }

  /** How far apart neighbours along each axis lie, in numbers. */
  long[] strides() {
    long[] strides = new long[sizes.size()];
    long stride = 1;
    for (int i = 0; i < strides.length; i++) {
      int axis = columnMajor ? i : strides.length - 1 - i;
      strides[axis] = stride;
      stride = Math.multiplyExact(stride, (long) sizes.get(axis));
    }
    return strides;
  }
}
