package org.attractorlab.data;

/**
 * The shape c × h × w that all images of a set share.
 *
 * @param channels 1 for grey, 3 for red, green, blue
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record ImageShape(int channels, int height, int width) {
  public ImageShape {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("An image has 1 or 3 channels, not " + channels + ".");
    }
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException("An image of " + height + " × " + width + " is empty.");
    }
    Math.multiplyExact(channels, Math.multiplyExact(height, width));
  }

  /** The number d = c · h · w of values of one image. */
  public int size() {
    return channels * height * width;
  }

  /** {@code 28 × 28 grey} or {@code 32 × 32 colour}. */
  @Override
  public String toString() {
    return height + " × " + width + (channels == 1 ? " grey" : " colour");
  }
}
