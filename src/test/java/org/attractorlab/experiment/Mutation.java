package org.attractorlab.experiment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Damages the text of a JSON file: letters changed, pieces cut out, doubled, cut off. */
final class Mutation {
  private static final String JSON_LETTERS = "0123456789-+eE.,:{}[]\"nulltrue\\";

  private Mutation() {}

  /** The text with one to three such damages. */
  static String of(byte[] valid, RandomGenerator random) {
    byte[] bytes = valid.clone();
    for (int change = random.nextInt(1, 4); change > 0 && bytes.length > 1; change--) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + random.nextInt(1, 40));
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) JSON_LETTERS.charAt(random.nextInt(JSON_LETTERS.length()));
        case 2 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        case 3 -> bytes = joined(bytes, at, bytes, to);
        case 4 -> bytes = joined(bytes, to, bytes, at);
        default -> bytes = Arrays.copyOf(bytes, at + 1);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The first bytes of one, and those of the other from there on. */
  private static byte[] joined(byte[] head, int length, byte[] tail, int from) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head, 0, length);
    all.write(tail, from, tail.length - from);
    return all.toByteArray();
  }
}
