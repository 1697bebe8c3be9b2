package org.attractorlab.ui.depth;

import javafx.scene.paint.Color;
import org.attractorlab.dynamics.depth.EffectiveMatrix;
import org.attractorlab.network.Reach;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.ThemeColours;

/**
 * A matrix as a picture: blue where an entry is positive, orange where it is negative, by the root
 * of its size; the ground where it is 0, with hatching where it must be.
 */
final class MatrixPainter {
  private static final int POSITIVE = 0xFF0072B2;
  private static final int NEGATIVE = 0xFFD55E00;

  /** Between two lines of the hatching, in pixels. */
  private static final int HATCH = 6;

  private MatrixPainter() {}

  /**
   * Paints a square.
   *
   * @param side of the picture in pixels; where the matrix is larger, a pixel shows the largest
   *     entry that it covers
   * @return the pixels row by row; row r is the value r of the output
   */
  static int[] paint(EffectiveMatrix matrix, Reach reach, int side, ThemeColours theme) {
    int ground = Argb.of(theme.ground());
    int hatch = Argb.of(theme.muted().interpolate(theme.ground(), 0.35));
    float largest = Math.max(matrix.largest(), Float.MIN_NORMAL);
    int[] pixels = new int[side * side];
    for (int y = 0; y < side; y++) {
      int top = from(y, side, matrix.size());
      int bottom = to(y, side, matrix.size());
      for (int x = 0; x < side; x++) {
        int left = from(x, side, matrix.size());
        int right = to(x, side, matrix.size());
        float value = largest(matrix, top, bottom, left, right);
        if (value != 0) {
          double share = Math.sqrt(Math.abs(value) / largest);
          int part = (int) Math.round(256 * (0.08 + 0.92 * share));
          pixels[y * side + x] = Argb.mix(ground, value > 0 ? POSITIVE : NEGATIVE, part);
        } else {
          boolean line = Math.floorMod(x - y, HATCH) == 0 && !reach.joins(top, left);
          pixels[y * side + x] = line ? hatch : ground;
        }
      }
    }
    return pixels;
  }

  private static int from(int pixel, int side, int size) {
    return (int) ((long) pixel * size / side);
  }

  private static int to(int pixel, int side, int size) {
    return Math.max(from(pixel, side, size) + 1, from(pixel + 1, side, size));
  }

  private static float largest(EffectiveMatrix matrix, int top, int bottom, int left, int right) {
    float largest = 0;
    for (int column = left; column < right; column++) {
      for (int row = top; row < bottom; row++) {
        float value = matrix.at(row, column);
        largest = Math.abs(value) > Math.abs(largest) ? value : largest;
      }
    }
    return largest;
  }

  /** The colours of the two signs, for the legend. */
  static Color colour(boolean positive) {
    return Color.web(positive ? "#0072B2" : "#D55E00");
  }
}
