package org.attractorlab.ui.shell;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * How the window opens, where that is not left to what it remembers.
 *
 * @param open a preset's name, or the path of an experiment or of images; null for the default
 * @param theme null for the remembered one
 * @param size of the window's content, null for the remembered one
 */
public record LabOptions(@Nullable String open, @Nullable Theme theme, @Nullable Size size) {
  /** Width and height in pixels. */
  public record Size(double width, double height) {}

  /** Everything as it was remembered. */
  public static final LabOptions NONE = new LabOptions(null, null, null);

  /**
   * Reads {@code [--theme light|dark|projector] [--size 1366x768] [PRESET or FILE]}.
   *
   * @throws UnusableInput if there is something else
   */
  public static LabOptions parse(Iterable<String> arguments) {
    LabOptions options = NONE;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      options =
          switch (argument) {
            case "--theme" -> new LabOptions(options.open, theme(value(rest)), options.size);
            case "--size" -> new LabOptions(options.open, options.theme, size(value(rest)));
            case LabApplication.START_TIMES -> options;
            default -> new LabOptions(argument, options.theme, options.size);
          };
    }
    return options;
  }

  private static String value(Iterator<String> rest) {
    return rest.hasNext() ? rest.next() : "";
  }

  private static Theme theme(String key) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.key().equals(key.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInput(
                    "There is no theme \"" + key + "\".", "Choose light, dark or projector."));
  }

  private static Size size(String text) {
    String[] numbers = text.split("x", -1);
    try {
      Size size = new Size(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
      if (size.width > 0 && size.height > 0) {
        return size;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
      // Told below.
    }
    throw new UnusableInput(
        "\"" + text + "\" is no size of a window.", "Write width x height, such as 1366x768.");
  }
}
