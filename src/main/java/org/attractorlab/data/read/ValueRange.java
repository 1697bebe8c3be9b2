package org.attractorlab.data.read;

import java.util.Optional;
import org.attractorlab.data.UnusableInput;

/**
 * What numbers stand for black and white in a file that does not say so.
 *
 * @param black the number that becomes 0
 * @param white the number that becomes 1
 */
record ValueRange(float black, float white) {
  private static final ValueRange UNIT = new ValueRange(0, 1);

  /** Watches numbers go by to find their range. */
  static final class Finder {
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private boolean finite = true;

    void see(double value) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      finite &= Double.isFinite(value);
    }

    /**
     * The narrowest usual range that holds all numbers seen: 0 to 1, −1 to 1, 0 to 16 (not for
     * bytes), 0 to 255, 0 to 65535.
     */
    ValueRange range(Content content, boolean bytes) {
      if (!finite) {
        throw new UnusableInput(
            content.name() + " holds values that are no finite numbers.",
            "Replace or remove them first.");
      }
      if (least >= 0 && greatest <= 1) {
        return UNIT;
      }
      if (least >= -1 && greatest <= 1) {
        return new ValueRange(-1, 1);
      }
      if (least >= 0 && greatest <= 16 && !bytes) {
        return new ValueRange(0, 16);
      }
      if (least >= 0 && greatest <= 255) {
        return new ValueRange(0, 255);
      }
      if (least >= 0 && greatest <= 65535) {
        return new ValueRange(0, 65535);
      }
      throw new UnusableInput(
          "%s holds values from %.4g to %.4g.".formatted(content.name(), least, greatest),
          "Bring them to 0 to 1, 0 to 16 or 0 to 255.");
    }
  }

  void rescale(float[] values) {
    if (equals(UNIT)) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - black) / (white - black);
    }
  }

  /** What a user should know: that a less usual range was taken for granted. */
  Optional<String> note() {
    return white == 255 || equals(UNIT)
        ? Optional.empty()
        : Optional.of("Values were taken to go from %.0f to %.0f.".formatted(black, white));
  }
}
