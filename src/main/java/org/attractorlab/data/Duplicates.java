package org.attractorlab.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Training images that are exactly equal. Two equal images are one memory: a network cannot store
 * them apart.
 *
 * @param groups the positions among the training images of two or more equal ones, in order
 */
public record Duplicates(List<List<Integer>> groups) {
  public Duplicates {
    groups = groups.stream().map(List::copyOf).toList();
  }

  public static Duplicates among(TrainingImages images) {
    Map<ByteBuffer, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < images.count(); i++) {
      positions.computeIfAbsent(bits(images.image(i)), _ -> new ArrayList<>()).add(i);
    }
    return new Duplicates(positions.values().stream().filter(group -> group.size() > 1).toList());
  }

  private static ByteBuffer bits(float[] values) {
    ByteBuffer bits = ByteBuffer.allocate(Float.BYTES * values.length);
    bits.asFloatBuffer().put(values);
    return bits;
  }

  /** What to tell a user about them; empty if all images differ. */
  public Optional<String> sentence() {
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    int memories = groups.stream().mapToInt(group -> group.size() - 1).sum();
    List<Integer> first = groups.getFirst();
    String example = "Training images %d and %d are equal".formatted(first.get(0), first.get(1));
    return Optional.of(
        memories == 1
            ? example + ": they are one memory."
            : "%s, and so are others: there are %d memories fewer than images."
                .formatted(example, memories));
  }
}
