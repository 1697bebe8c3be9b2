package org.attractorlab.data.read;

/**
 * Brings a line of pixels to another length: each new pixel is the mean of the stretch of the old
 * line that it covers, pixels covered in part counting in part. Reducing never aliases; enlarging
 * by a whole number repeats pixels.
 */
final class AreaAverage {
  private final int oldLength;
  private final int newLength;

  AreaAverage(int oldLength, int newLength) {
    this.oldLength = oldLength;
    this.newLength = newLength;
  }

  /** Reads and writes one line in arrays where neighbours lie {@code step} apart. */
  void line(float[] old, int oldFirst, int oldStep, float[] line, int first, int step) {
    double stretch = (double) oldLength / newLength;
    for (int i = 0; i < newLength; i++) {
      double from = i * stretch;
      double to = Math.min(oldLength, from + stretch);
      double sum = 0;
      for (int j = (int) from; j < to; j++) {
        double covered = Math.min(to, j + 1) - Math.max(from, j);
        sum += covered * old[oldFirst + j * oldStep];
      }
      line[first + i * step] = (float) (sum / (to - from));
    }
  }
}
