package org.attractorlab.data;

import java.util.random.RandomGenerator;

/**
 * Moves an image by whole pixels. What leaves it is lost, what comes in from outside is black.
 *
 * @param right columns to the right, negative to the left
 * @param down rows downwards, negative upwards
 */
public record Shift(int right, int down) implements Corruption {
  @Override
  public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
    int height = shape.height();
    int width = shape.width();
    float[] moved = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      long row = (long) (i / width % height) - down;
      long column = (long) (i % width) - right;
      if (row >= 0 && row < height && column >= 0 && column < width) {
        moved[i] = image[(int) (i / (height * width) * height * width + row * width + column)];
      }
    }
    return moved;
  }
}
