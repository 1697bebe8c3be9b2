package org.attractorlab.experiment.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;

/**
 * Makes a person's own images the unseen ones beside a model's training images, so that orbits can
 * start at them.
 */
public final class OwnStarts {
  private OwnStarts() {}

  /**
   * The training images of a model in a set whose other images are a person's own.
   *
   * @param own of the height and width of the training images; colours are made grey where the
   *     network knows only grey, and the other way round
   */
  public static TrainingImages beside(TrainingImages training, ImageSet own) {
    ImageShape shape = training.set().shape();
    if (own.shape().height() != shape.height() || own.shape().width() != shape.width()) {
      throw new UnusableInput(
          "The images of %s are %s, but the network knows %s."
              .formatted(own.name(), own.shape(), shape),
          "Give images of that size.");
    }
    List<float[]> starts =
        IntStream.range(0, own.count())
            .mapToObj(i -> shape.fit(own.image(i), own.shape().channels()))
            .toList();
    return beside(training, starts, own.name(), own.title(), own.licence(), own.notes());
  }

  /** The training images of a model in a set whose other images are these starts. */
  public static TrainingImages beside(TrainingImages training, List<float[]> starts) {
    ImageSet set = training.set();
    return beside(training, starts, set.name(), set.title(), set.licence(), List.of());
  }

  private static TrainingImages beside(
      TrainingImages training,
      List<float[]> starts,
      String name,
      String title,
      String licence,
      List<String> notes) {
    int count = training.count();
    float[][] images = Arrays.copyOf(training.images(), count + starts.size());
    for (int i = 0; i < starts.size(); i++) {
      images[count + i] = starts.get(i);
    }
    int[] noClass = new int[images.length];
    Arrays.fill(noClass, ImageSet.NO_CLASS);
    ImageShape shape = training.set().shape();
    ImageSet set = new ImageSet(name, title, licence, shape, List.of(), noClass, images, notes);
    return new TrainingImages(set, IntStream.range(0, count).toArray());
  }
}
