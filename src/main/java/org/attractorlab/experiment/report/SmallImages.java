package org.attractorlab.experiment.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.attractorlab.data.ImageShape;

/** Single images in a picture, each pixel a square. */
final class SmallImages {
  private SmallImages() {}

  /**
   * Draws an image into a square.
   *
   * @param values in [0, 1]; what is beyond is cut
   */
  static void draw(Graphics2D g, float[] values, ImageShape shape, int left, int top, int side) {
    int pixels = shape.height() * shape.width();
    BufferedImage image =
        new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pixels; i++) {
      int red = level(values[i]);
      int green = shape.channels() == 1 ? red : level(values[pixels + i]);
      int blue = shape.channels() == 1 ? red : level(values[2 * pixels + i]);
      image.setRGB(i % shape.width(), i / shape.width(), red << 16 | green << 8 | blue);
    }
    g.drawImage(image, left, top, side, side, null);
  }

  private static int level(float value) {
    return Math.round(255 * Math.clamp(value, 0f, 1f));
  }

  /** A vector of both signs as an image: mid grey where it is 0. */
  static float[] signed(double[] vector) {
    double largest = 1e-12;
    for (double v : vector) {
      largest = Math.max(largest, Math.abs(v));
    }
    float[] values = new float[vector.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (0.5 + 0.5 * vector[i] / largest);
    }
    return values;
  }
}
