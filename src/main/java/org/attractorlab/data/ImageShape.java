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

  /** The shape of points of the line (1) or of the plane (2). */
  public static ImageShape ofPoints(int dimensions) {
    return new ImageShape(1, 1, dimensions);
  }

  /**
   * Whether these are points: one or two numbers, coordinates in [−1, 1], and no picture to look
   * at.
   */
  public boolean isPoint() {
    return size() <= 2;
  }

  /** The least value that data of this shape have: −1 for points, 0 for images. The most is 1. */
  public int least() {
    return isPoint() ? -1 : 0;
  }

  /** The number d = c · h · w of values of one image. */
  public int size() {
    return channels * height * width;
  }

  /**
   * The values of an image of this height and width with this shape's channels: colours are made
   * grey, or grey is repeated.
   *
   * @param given channels that it has, 1 or 3
   */
  public float[] fit(float[] image, int given) {
    if (given == channels) {
      return image;
    }
    int area = height * width;
    float[] fitted = new float[size()];
    for (int i = 0; i < fitted.length; i++) {
      // Luma of ITU-R BT.601, as in most programs that make a picture grey.
      fitted[i] =
          channels == 3
              ? image[i % area]
              : 0.299f * image[i] + 0.587f * image[area + i] + 0.114f * image[2 * area + i];
    }
    return fitted;
  }

  /** {@code 28 × 28 grey}, {@code 32 × 32 colour} or {@code 2 numbers}. */
  @Override
  public String toString() {
    if (isPoint()) {
      return size() == 1 ? "1 number" : "2 numbers";
    }
    return height + " × " + width + (channels == 1 ? " grey" : " colour");
  }
}
