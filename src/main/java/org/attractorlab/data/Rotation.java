package org.attractorlab.data;

import java.util.random.RandomGenerator;

/**
 * Turns an image about its middle. Values between pixels are interpolated linearly; what comes in
 * from outside is black.
 *
 * @param degrees clockwise
 */
public record Rotation(double degrees) implements Corruption {
  public Rotation {
    if (!Double.isFinite(degrees)) {
      throw new UnusableInput("An angle cannot be " + degrees + ".", "Give degrees.");
    }
  }

  @Override
  public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
    int height = shape.height();
    int width = shape.width();
    double cos = exact(Math.cos(Math.toRadians(degrees)));
    double sin = exact(Math.sin(Math.toRadians(degrees)));
    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    float[] turned = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      double x = i % width - middleX;
      double y = i / width % height - middleY;
      int plane = i / (height * width) * height * width;
      // Where the value comes from: the way back. Rows go downwards, so this turns clockwise.
      turned[i] =
          between(
              image,
              plane,
              width,
              height,
              middleX + cos * x + sin * y,
              middleY - sin * x + cos * y);
    }
    return turned;
  }

  /** Sine and cosine of right angles are whole, but for rounding; then pixels stay as they are. */
  private static double exact(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-12 ? Math.rint(value) : value;
  }

  private static float between(
      float[] image, int plane, int width, int height, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    double sum = 0;
    for (int row = 0; row <= 1; row++) {
      for (int column = 0; column <= 1; column++) {
        int atX = left + column;
        int atY = top + row;
        if (atX >= 0 && atX < width && atY >= 0 && atY < height) {
          double part = (column == 0 ? 1 - right : right) * (row == 0 ? 1 - down : down);
          sum += part * image[plane + atY * width + atX];
        }
      }
    }
    return (float) Math.clamp(sum, 0, 1);
  }
}
