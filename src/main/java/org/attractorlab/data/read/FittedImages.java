package org.attractorlab.data.read;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;

/**
 * Any images in a wanted shape: the largest square in the middle is brought to size, of which the
 * middle is kept where the shape is no square; colours are made grey, or grey becomes a colour.
 * Images that have the size already stay as they are.
 */
public final class FittedImages {
  private final ImageShape shape;
  private final ImageReader reader = new ImageReader();

  public FittedImages(ImageShape wanted) {
    shape = wanted;
  }

  /**
   * Reads a file or folder.
   *
   * @throws org.attractorlab.data.UnusableInput if it holds nothing that can be used
   * @throws java.util.concurrent.CancellationException if {@code progress} says so
   */
  public List<float[]> read(Path path, Progress progress) {
    return fit(options -> reader.read(path, options, progress));
  }

  /**
   * Reads what is in memory.
   *
   * @param name how messages call it
   * @throws org.attractorlab.data.UnusableInput if it holds nothing that can be used
   */
  public List<float[]> read(String name, byte[] bytes) {
    return fit(options -> reader.read(name, bytes, null, options));
  }

  private List<float[]> fit(Function<ReadOptions, ImageSet> read) {
    ImageSet set = read.apply(ReadOptions.DEFAULT);
    if (!hasSize(set.shape())) {
      int side = Math.max(shape.height(), shape.width());
      set = read.apply(ReadOptions.DEFAULT.withSize(side));
    }
    ImageSet sized = set;
    return IntStream.range(0, set.count())
        .mapToObj(i -> shape.fit(middle(sized.image(i), sized.shape()), sized.shape().channels()))
        .toList();
  }

  private boolean hasSize(ImageShape other) {
    return other.height() == shape.height() && other.width() == shape.width();
  }

  /** The middle of an image that is at least as large. */
  private float[] middle(float[] image, ImageShape from) {
    if (hasSize(from)) {
      return image;
    }
    int top = (from.height() - shape.height()) / 2;
    int left = (from.width() - shape.width()) / 2;
    int area = shape.height() * shape.width();
    float[] middle = new float[from.channels() * area];
    for (int i = 0; i < middle.length; i++) {
      int row = i / shape.width() % shape.height() + top;
      int column = i % shape.width() + left;
      middle[i] = image[(i / area * from.height() + row) * from.width() + column];
    }
    return middle;
  }
}
