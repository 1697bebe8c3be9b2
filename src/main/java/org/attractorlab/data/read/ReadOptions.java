package org.attractorlab.data.read;

import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * How images are to be read.
 *
 * @param size side in pixels of the square to which every image is fitted; null keeps the size that
 *     all have in common, if there is one and it is not above {@value
 *     ImageCollector#LARGEST_KEPT_SIDE}, and else fits to {@value ImageCollector#DEFAULT_SIDE}
 * @param background what is seen through transparent pixels, 0xRRGGBB
 */
public record ReadOptions(@Nullable Integer size, int background, ReadLimits limits) {
  /** The largest side to which images can be fitted. */
  public static final int LARGEST_SIZE = 1024;

  /** Common size kept, white background, default limits. */
  public static final ReadOptions DEFAULT = new ReadOptions(null, 0xFFFFFF, ReadLimits.DEFAULT);

  public ReadOptions {
    if (size != null && (size < 1 || size > LARGEST_SIZE)) {
      throw new UnusableInput(
          "Images cannot be fitted to " + size + " pixels.",
          "Give a size from 1 to " + LARGEST_SIZE + ".");
    }
  }

  public ReadOptions withSize(@Nullable Integer newSize) {
    return new ReadOptions(newSize, background, limits);
  }

  public ReadOptions withBackground(int newBackground) {
    return new ReadOptions(size, newBackground, limits);
  }

  public ReadOptions withLimits(ReadLimits newLimits) {
    return new ReadOptions(size, background, newLimits);
  }
}
