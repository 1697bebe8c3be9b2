package org.attractorlab.network;

import java.util.Arrays;

/**
 * The values of one parameter of a network, in row-major order, by the name under which it is
 * saved.
 *
 * @param name {@code layer0.weight}, {@code layer0.bias}, …
 * @param shape out × in for a matrix, out for a bias
 */
public record ParameterValues(String name, int[] shape, float[] values) {
  @Override
  public String toString() {
    return name + " " + Arrays.toString(shape);
  }
}
