package org.attractorlab.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer of an architecture, for people and for counting.
 *
 * @param name {@code layer0}, {@code layer1}, …: the name of its parameters up to the dot; empty
 *     where it has none
 * @param operation what it does
 * @param in shape of what it reads: one number of units, or channels, height, width
 * @param out shape of what it gives
 * @param weights shape of its weights, out × in or out × in × k × k; empty where it has none
 * @param biases number of its biases, 0 where it has none
 * @param activation applied to what it gives, null where there is none
 */
public record LayerShape(
    String name,
    Operation operation,
    List<Integer> in,
    List<Integer> out,
    List<Integer> weights,
    int biases,
    @Nullable Activation activation) {
  public LayerShape {
    in = List.copyOf(in);
    out = List.copyOf(out);
    weights = List.copyOf(weights);
  }

  /** A fully connected layer. */
  LayerShape(
      String name,
      List<Integer> in,
      List<Integer> out,
      List<Integer> weights,
      int biases,
      @Nullable Activation activation) {
    this(name, Operation.LINEAR, in, out, weights, biases, activation);
  }

  /** The side k of a convolution's filters. */
  public int kernel() {
    return weights.getLast();
  }

  /** How many pixels apart the places are where a convolution is computed. */
  public int stride() {
    return in.get(1) / out.get(1);
  }

  /** The number of values it reads of one image. */
  public long inSize() {
    return product(in);
  }

  /** The number of values it gives for one image. */
  public long outSize() {
    return product(out);
  }

  /** The number of its parameters. */
  public long parameters() {
    return weightCount() + biases;
  }

  int weightCount() {
    return weights.isEmpty() ? 0 : Math.toIntExact(product(weights));
  }

  /** The number of values that one of its units reads: of weights out × in (× k × k), in (· k²). */
  long fanIn() {
    return product(weights.subList(1, weights.size()));
  }

  /** The number of units that read one value: out (· k²). */
  long fanOut() {
    return weights.get(0) * product(weights.subList(2, weights.size()));
  }

  private static long product(List<Integer> shape) {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
