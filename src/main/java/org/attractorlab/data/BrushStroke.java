package org.attractorlab.data;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Paints along a line with a round brush. Its edge is one pixel soft, so that a line does not jump
 * from pixel to pixel; a brush one pixel wide in the middle of a pixel paints that pixel alone.
 *
 * @param points the line from point to point, at least one; a single one is a dab
 * @param diameter of the brush in pixels, at least 1
 * @param colour red, green and blue in [0, 1]; on a grey image their luma is painted
 */
public record BrushStroke(List<Point> points, double diameter, Colour colour)
    implements Corruption {
  /** A place in an image in pixels: (0.5, 0.5) is the middle of the first pixel. */
  public record Point(double x, double y) {}

  /** Red, green and blue, each in [0, 1]. */
  public record Colour(float red, float green, float blue) {
    public static final Colour BLACK = grey(0);

    public static Colour grey(float value) {
      return new Colour(value, value, value);
    }

    /** Luma of ITU-R BT.601, as in most programs that make a picture grey. */
    public float luma() {
      return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    private float of(int channel, int channels) {
      return channels == 1 ? luma() : channel == 0 ? red : channel == 1 ? green : blue;
    }
  }

  public BrushStroke {
    points = List.copyOf(points);
    if (points.isEmpty() || !(diameter >= 1)) {
      throw new IllegalArgumentException("A stroke needs a point and a brush.");
    }
  }

  @Override
  public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
    float[] painted = image.clone();
    int width = shape.width();
    int plane = shape.height() * width;
    for (int pixel = 0; pixel < plane; pixel++) {
      double distance = distance(pixel % width + 0.5, pixel / width + 0.5);
      double cover = Math.clamp(diameter / 2 + 0.5 - distance, 0, 1);
      for (int channel = 0; cover > 0 && channel < shape.channels(); channel++) {
        int i = channel * plane + pixel;
        painted[i] += (float) cover * (colour.of(channel, shape.channels()) - painted[i]);
      }
    }
    return painted;
  }

  private double distance(double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.size(); i++) {
      Point from = points.get(Math.max(0, i - 1));
      least = Math.min(least, toSegment(x, y, from, points.get(i)));
    }
    return least;
  }

  private static double toSegment(double x, double y, Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double square = dx * dx + dy * dy;
    double along =
        square == 0
            ? 0
            : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / square, 0.0, 1.0);
    return Math.hypot(x - from.x() - along * dx, y - from.y() - along * dy);
  }
}
