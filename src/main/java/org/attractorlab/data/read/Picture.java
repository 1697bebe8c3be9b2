package org.attractorlab.data.read;

import java.util.Arrays;
import org.attractorlab.data.ImageShape;

/** One image while it is being read: its values channel after channel, each row by row. */
record Picture(ImageShape shape, float[] values) {
  /** A picture of red, green and blue planes; of one plane if the three are equal. */
  static Picture ofColour(int height, int width, float[] planes) {
    int plane = height * width;
    for (int i = 0; i < plane; i++) {
      if (planes[i] != planes[plane + i] || planes[i] != planes[2 * plane + i]) {
        return new Picture(new ImageShape(3, height, width), planes);
      }
    }
    return new Picture(new ImageShape(1, height, width), Arrays.copyOf(planes, plane));
  }

  boolean isColour() {
    return shape.channels() == 3;
  }

  boolean sizeIs(int height, int width) {
    return shape.height() == height && shape.width() == width;
  }

  /** The same picture with three channels. */
  Picture inColour() {
    if (isColour()) {
      return this;
    }
    float[] planes = new float[3 * values.length];
    for (int channel = 0; channel < 3; channel++) {
      System.arraycopy(values, 0, planes, channel * values.length, values.length);
    }
    return new Picture(new ImageShape(3, shape.height(), shape.width()), planes);
  }

  /** The largest square in the middle, brought to the given side by {@link AreaAverage}. */
  Picture fitted(int side) {
    if (sizeIs(side, side)) {
      return this;
    }
    int height = shape.height();
    int width = shape.width();
    int crop = Math.min(height, width);
    int first = (height - crop) / 2 * width + (width - crop) / 2;
    float[] narrow = new float[crop * side];
    float[] fitted = new float[shape.channels() * side * side];
    AreaAverage average = new AreaAverage(crop, side);
    for (int channel = 0; channel < shape.channels(); channel++) {
      int from = channel * height * width + first;
      for (int row = 0; row < crop; row++) {
        average.line(values, from + row * width, 1, narrow, row * side, 1);
      }
      for (int column = 0; column < side; column++) {
        average.line(narrow, column, side, fitted, channel * side * side + column, side);
      }
    }
    return new Picture(new ImageShape(shape.channels(), side, side), fitted);
  }
}
