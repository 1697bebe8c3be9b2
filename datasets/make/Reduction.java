import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes small pictures from parts of large ones. */
final class Reduction {

  private static final int SIDE = 32;

  private Reduction() {}

  /**
   * Reduces a window of a picture, laid over white, to a square of {@link #SIDE} pixels.
   *
   * <p>The filter is bicubic and widened by the factor of reduction: as smooth as an average over
   * the area, but crisper. It works on the stored (sRGB) values, because in linear light the thin
   * dark outlines of the emoji would fade.
   */
  static BufferedImage reduce(BufferedImage image, Rectangle window) {
    List<Taps> across = taps(window.width, SIDE);
    List<Taps> down = taps(window.height, SIDE);
    double[] sums = new double[SIDE * SIDE * 3];
    int[] row = new int[window.width];
    for (int y = 0; y < window.height; y++) {
      image.getRGB(window.x, window.y + y, window.width, 1, row, 0, window.width);
      double[] reducedRow = reduceRow(row, across);
      for (int outY = 0; outY < SIDE; outY++) {
        double weight = down.get(outY).weight(y);
        if (weight != 0) {
          for (int i = 0; i < reducedRow.length; i++) {
            sums[outY * reducedRow.length + i] += weight * reducedRow[i];
          }
        }
      }
    }
    BufferedImage reduced = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int red = toByte(sums[3 * i]);
      int green = toByte(sums[3 * i + 1]);
      int blue = toByte(sums[3 * i + 2]);
      reduced.setRGB(i % SIDE, i / SIDE, red << 16 | green << 8 | blue);
    }
    return reduced;
  }

  /** Gives red, green and blue of each pixel of the shorter row. */
  private static double[] reduceRow(int[] row, List<Taps> across) {
    double[] reduced = new double[3 * across.size()];
    for (int outX = 0; outX < across.size(); outX++) {
      Taps taps = across.get(outX);
      for (int i = 0; i < taps.weights().length; i++) {
        int argb = row[taps.first() + i];
        double weight = taps.weights()[i];
        reduced[3 * outX] += weight * overWhite(Pictures.red(argb), argb);
        reduced[3 * outX + 1] += weight * overWhite(Pictures.green(argb), argb);
        reduced[3 * outX + 2] += weight * overWhite(Pictures.blue(argb), argb);
      }
    }
    return reduced;
  }

  /** The weights, with sum 1, of a run of neighbouring pixels that make up one reduced pixel. */
  private record Taps(int first, double[] weights) {

    double weight(int pixel) {
      int i = pixel - first;
      return i >= 0 && i < weights.length ? weights[i] : 0;
    }
  }

  /** One {@link Taps} for each of {@code to} pixels, made from a line of {@code from} pixels. */
  private static List<Taps> taps(int from, int to) {
    double factor = (double) from / to;
    List<Taps> line = new ArrayList<>();
    for (int out = 0; out < to; out++) {
      double centre = (out + 0.5) * factor - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - 2 * factor));
      int last = Math.min(from - 1, (int) Math.floor(centre + 2 * factor));
      double[] weights = new double[last - first + 1];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = bicubic((first + i - centre) / factor);
      }
      double sum = Arrays.stream(weights).sum();
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
      }
      line.add(new Taps(first, weights));
    }
    return line;
  }

  /** The cubic convolution kernel with a = -1/2 (Catmull-Rom). */
  private static double bicubic(double distance) {
    double x = Math.abs(distance);
    if (x < 1) {
      return (1.5 * x - 2.5) * x * x + 1;
    }
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
  }

  private static double overWhite(int value, int argb) {
    double opacity = (argb >>> 24) / 255.0;
    return opacity * value + (1 - opacity) * 255;
  }

  private static int toByte(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
