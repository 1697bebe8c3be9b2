package org.attractorlab.data;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Images of noise that the program makes itself, for what theory says of images of no particular
 * kind: grey, every value uniform, the whole scaled to length 1. Image i of a side is always the
 * same.
 */
public final class RandomImages {
  /** By which experiments refer to the set. */
  public static final String NAME = "random-images";

  public static final String TITLE = "Random images";
  public static final String LICENCE = "made by the program";

  /** How many there are of each side. */
  public static final int COUNT = 100;

  /** The side where none is asked for. */
  public static final int USUAL_SIDE = 5;

  private RandomImages() {}

  /** All of them of one side, in pixels. */
  public static ImageSet set(int side) {
    float[][] images = new float[COUNT][];
    int[] classes = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      images[i] = image(side, i);
      classes[i] = ImageSet.NO_CLASS;
    }
    return new ImageSet(
        NAME, TITLE, LICENCE, new ImageShape(1, side, side), List.of(), classes, images, List.of());
  }

  /**
   * One of them: side² values in [0, 1] whose squares sum to 1.
   *
   * @param index from 0
   */
  public static float[] image(int side, int index) {
    RandomGenerator random = SeededRandom.of(1000L * (index + 1) + side);
    double[] values = random.doubles((long) side * side).toArray();
    double square = 0;
    for (double value : values) {
      square += value * value;
    }
    float[] image = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      image[i] = (float) (values[i] / Math.sqrt(square));
    }
    return image;
  }
}
