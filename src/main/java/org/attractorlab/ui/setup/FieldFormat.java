package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import java.util.function.Function;
import org.attractorlab.ui.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * How a value is typed.
 *
 * @param parse the value of a text, or null where it has none or one that is not allowed
 * @param show the text of a value, which parses to that value
 * @param allowed what is allowed, for people
 */
record FieldFormat<T>(
    Function<String, @Nullable T> parse, Function<T, String> show, String allowed) {
  static FieldFormat<Integer> integer(int least, int most) {
    return new FieldFormat<>(
        typed -> {
          Double number = number(typed);
          boolean fits =
              number != null && number == Math.rint(number) && number >= least && number <= most;
          return fits ? (Integer) number.intValue() : null;
        },
        Object::toString,
        text("setup.field.range", Integer.toString(least), Integer.toString(most)));
  }

  /** Any whole number of 64 bits. */
  static FieldFormat<Long> seed() {
    return new FieldFormat<>(
        typed -> {
          try {
            return Long.valueOf(typed.strip());
          } catch (NumberFormatException _) {
            return null;
          }
        },
        Object::toString,
        text("setup.field.whole"));
  }

  /** A number above a bound, up to and with another. */
  static FieldFormat<Double> above(double bound, double most) {
    return new FieldFormat<>(
        typed -> {
          Double number = number(typed);
          return number != null && number > bound && number <= most ? number : null;
        },
        Numbers::typed,
        text("setup.field.above", Numbers.typed(bound), Numbers.typed(most)));
  }

  static FieldFormat<Double> decimal(double least, double most) {
    return new FieldFormat<>(
        typed -> {
          Double number = number(typed);
          return number != null && number >= least && number <= most ? number : null;
        },
        Numbers::typed,
        text("setup.field.range", Numbers.typed(least), Numbers.typed(most)));
  }

  /** The same format, where a word stands for one value more. */
  FieldFormat<T> with(T special, String word) {
    return new FieldFormat<>(
        typed -> typed.strip().equalsIgnoreCase(word) ? special : parse.apply(typed),
        value -> value.equals(special) ? word : show.apply(value),
        text("setup.field.or", allowed, word));
  }

  /** Takes a comma for a point, and the minus of a typesetter for that of a keyboard. */
  private static @Nullable Double number(String typed) {
    try {
      double value = Double.parseDouble(typed.strip().replace(',', '.').replace('−', '-'));
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
