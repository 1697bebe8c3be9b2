package org.attractorlab.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. */
public final class NearestName {
  private NearestName() {}

  /**
   * The known name with the fewest letters to change, add or remove (Levenshtein's distance,
   * capital or not), if that is fewer than half of its letters.
   */
  public static Optional<String> of(String given, Collection<String> known) {
    String word = given.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(word, name.toLowerCase(Locale.ROOT))))
        .filter(name -> 2 * distance(word, name.toLowerCase(Locale.ROOT)) < name.length());
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
