package org.attractorlab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How constants are written in files: {@code ONE_PER_CLASS} is {@code one-per-class}. */
final class JsonNames {
  private JsonNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(JsonNames::of).toList();
  }
}
