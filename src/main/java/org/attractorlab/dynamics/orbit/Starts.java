package org.attractorlab.dynamics.orbit;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.attractorlab.data.Corruption;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.IterationSettings;

/**
 * Where orbits begin.
 *
 * @param values n × d
 * @param note a sentence where it is not quite what was asked for
 */
public record Starts(float[][] values, Optional<String> note) {
  /** How far the window of the plane reaches to each side. */
  private static final float WINDOW = 1.25f;

  /** Kinds of starts draw from streams of their own, so that none repeats another's numbers. */
  private enum Stream {
    NOISE,
    CORRUPTED,
    NEARBY
  }

  /** The starts that settings ask for; the same for the same seed. */
  public static Starts of(IterationSettings settings, TrainingImages images, long seed) {
    return switch (settings.starts()) {
      case NOISE -> noise(settings.count(), images.set().shape(), seed);
      case UNSEEN -> unseen(settings.count(), images);
      case CORRUPTED ->
          corrupted(settings.count(), images, settings.noiseLevel(), settings.erasedShare(), seed);
    };
  }

  /** Every value uniform in [0, 1]; of points in the window of the plane, [−1.25, 1.25]. */
  public static Starts noise(int count, ImageShape shape, long seed) {
    RandomGenerator random = generator(seed, Stream.NOISE);
    float[][] values = new float[count][shape.size()];
    for (float[] start : values) {
      for (int i = 0; i < start.length; i++) {
        float uniform = random.nextFloat();
        start[i] = shape.isPoint() ? WINDOW * (2 * uniform - 1) : uniform;
      }
    }
    return new Starts(values, Optional.empty());
  }

  /**
   * Images of the set that were not chosen, spread evenly over it in its order, because sets are
   * often sorted by class.
   */
  public static Starts unseen(int count, TrainingImages images) {
    int[] unseen = images.unseen();
    if (unseen.length == 0) {
      throw new UnusableInput(
          "All " + images.set().count() + " images of the set are training images, none is unseen.",
          "Choose fewer training images, or start from noise.");
    }
    float[][] values = new float[Math.min(count, unseen.length)][];
    for (int i = 0; i < values.length; i++) {
      values[i] = images.set().image(unseen[(int) ((long) i * unseen.length / values.length)]);
    }
    return new Starts(
        values,
        values.length == count
            ? Optional.empty()
            : Optional.of(
                "The set has only " + unseen.length + " unseen images, not " + count + "."));
  }

  /**
   * Training images in turn, each with Gaussian noise added and cut to [0, 1], then with a random
   * share of its pixels set to black in all channels.
   *
   * @param noiseLevel standard deviation of the noise
   * @param erasedShare in [0, 1]
   */
  public static Starts corrupted(
      int count, TrainingImages images, double noiseLevel, double erasedShare, long seed) {
    RandomGenerator random = generator(seed, Stream.CORRUPTED);
    float[][] values = new float[count][];
    ImageShape shape = images.set().shape();
    Corruption noise = new Corruption.Noise(noiseLevel);
    Corruption erasing = new Corruption.Erasing(erasedShare);
    for (int i = 0; i < count; i++) {
      float[] noisy = noise.corrupt(images.image(i % images.count()), shape, random);
      values[i] = erasing.corrupt(noisy, shape, random);
    }
    return new Starts(values, Optional.empty());
  }

  /**
   * Each image so often as asked for, one image after the other, with Gaussian noise added and cut
   * to [0, 1].
   *
   * @param noiseLevel standard deviation of the noise
   */
  public static float[][] nearby(float[][] images, int each, double noiseLevel, long seed) {
    RandomGenerator random = generator(seed, Stream.NEARBY);
    float[][] values = new float[images.length * each][];
    Corruption noise = new Corruption.Noise(noiseLevel);
    ImageShape anyShape = new ImageShape(1, 1, images[0].length);
    for (int i = 0; i < values.length; i++) {
      values[i] = noise.corrupt(images[i / each], anyShape, random);
    }
    return values;
  }

  private static RandomGenerator generator(long seed, Stream stream) {
    return SeededRandom.of(Stream.values().length * seed + stream.ordinal());
  }
}
