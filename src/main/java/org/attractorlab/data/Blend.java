package org.attractorlab.data;

import java.util.random.RandomGenerator;

/**
 * Mixes another image into an image, value by value: (1 − share) · image + share · other.
 *
 * @param other of the same shape; not to be changed
 * @param share of the other image, 0 to 1
 */
public record Blend(float[] other, double share) implements Corruption {
  public Blend {
    if (!(share >= 0 && share <= 1)) {
      throw new UnusableInput("A share cannot be " + share + ".", "Give 0 to 1.");
    }
  }

  @Override
  public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
    if (other.length != image.length) {
      throw new UnusableInput(
          "Images of " + image.length + " and " + other.length + " values cannot be blended.",
          "Give two of one shape.");
    }
    float[] blended = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      blended[i] = (float) ((1 - share) * image[i] + share * other[i]);
    }
    return blended;
  }
}
