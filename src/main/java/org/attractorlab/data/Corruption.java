package org.attractorlab.data;

import java.util.random.RandomGenerator;

/** A way to spoil an image, to see whether the network brings it back. */
public sealed interface Corruption
    permits Corruption.Noise,
        Corruption.Erasing,
        Corruption.HidingHalf,
        Corruption.HidingBox,
        Corruption.Replacing,
        Rotation,
        Shift,
        Blend,
        BrushStroke {
  /**
   * The spoilt image, with values where data of its shape have them; the given one is not changed.
   *
   * @param image of {@code shape.size()} values
   * @param random decides everything that is random
   */
  float[] corrupt(float[] image, ImageShape shape, RandomGenerator random);

  /**
   * Adds Gaussian noise to each value and keeps it in [0, 1], in [−1, 1] for points.
   *
   * @param level standard deviation, at least 0
   */
  record Noise(double level) implements Corruption {
    public Noise {
      if (!(level >= 0)) {
        throw new UnusableInput("A noise level cannot be " + level + ".", "Give 0 or more.");
      }
    }

    @Override
    public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
      float[] noisy = new float[image.length];
      for (int i = 0; i < noisy.length; i++) {
        noisy[i] = (float) Math.clamp(image[i] + level * random.nextGaussian(), shape.least(), 1);
      }
      return noisy;
    }
  }

  /**
   * Makes pixels black that are picked at random, in all channels.
   *
   * @param share of the pixels, 0 to 1
   */
  record Erasing(double share) implements Corruption {
    public Erasing {
      if (!(share >= 0 && share <= 1)) {
        throw new UnusableInput("A share cannot be " + share + ".", "Give 0 to 1.");
      }
    }

    /** Picks by Knuth's selection sampling, which gives the exact number. */
    @Override
    public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
      float[] erased = image.clone();
      int pixels = shape.height() * shape.width();
      long wanted = Math.round(share * pixels);
      for (int pixel = 0; pixel < pixels; pixel++) {
        if (random.nextInt(pixels - pixel) < wanted) {
          wanted--;
          for (int value = pixel; value < erased.length; value += pixels) {
            erased[value] = 0;
          }
        }
      }
      return erased;
    }
  }

  /** Makes one half black. */
  record HidingHalf(Half half) implements Corruption {
    /** Which half. Where a size is odd, the line in the middle stays. */
    public enum Half {
      LEFT,
      RIGHT,
      TOP,
      BOTTOM
    }

    @Override
    public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
      int height = shape.height();
      int width = shape.width();
      HidingBox box =
          switch (half) {
            case LEFT -> new HidingBox(0, 0, height, width / 2);
            case RIGHT -> new HidingBox(0, width - width / 2, height, width / 2);
            case TOP -> new HidingBox(0, 0, height / 2, width);
            case BOTTOM -> new HidingBox(height - height / 2, 0, height / 2, width);
          };
      return box.corrupt(image, shape, random);
    }
  }

  /**
   * Makes a box black. What of it lies outside of the image does not matter.
   *
   * @param top first row
   * @param left first column
   */
  record HidingBox(int top, int left, int height, int width) implements Corruption {
    @Override
    public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
      float[] hidden = image.clone();
      for (int i = 0; i < hidden.length; i++) {
        int row = i / shape.width() % shape.height();
        int column = i % shape.width();
        boolean inside =
            row >= top && row - top < height && column >= left && column - left < width;
        hidden[i] = inside ? 0 : hidden[i];
      }
      return hidden;
    }
  }

  /** Puts noise in its place, each value uniform in [0, 1): nothing of the image is left. */
  record Replacing() implements Corruption {
    @Override
    public float[] corrupt(float[] image, ImageShape shape, RandomGenerator random) {
      float[] noise = new float[shape.size()];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = random.nextFloat();
      }
      return noise;
    }
  }
}
