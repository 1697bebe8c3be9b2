package org.attractorlab.data.read;

import java.util.List;
import java.util.Optional;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;

/**
 * Where in an array of numbers the images are. Strides say how far apart neighbours lie, counted in
 * numbers.
 *
 * @param count the number of images
 */
record ImageLayout(
    int count,
    ImageShape shape,
    long imageStride,
    long channelStride,
    long rowStride,
    long columnStride) {
  /** A single image may not have more values: nobody trains on that. */
  private static final long MOST_VALUES = 1L << 24;

  /**
   * Finds the images by the sizes of the axes: {@code n×h×w}, {@code n×h×w×c}, {@code n×c×h×w}, one
   * picture {@code h×w} or {@code h×w×3}, rows {@code n×d} with d = s² (grey) or 3s² (colour, plane
   * after plane).
   */
  static ImageLayout of(ArrayHeader header, Content content) {
    List<Integer> sizes = header.sizes();
    long[] strides;
    try {
      strides = header.strides();
    } catch (ArithmeticException _) {
      throw content.damaged("its header promises an array of " + text(sizes));
    }
    return switch (sizes.size()) {
      case 2 -> ofTwo(sizes.get(0), sizes.get(1), strides, content);
      case 3 -> ofThree(sizes, strides, content);
      case 4 -> ofFour(sizes, strides, content);
      default -> throw notImages(sizes, content);
    };
  }

  /** The shape that a row of so many values has as a square image. */
  static Optional<ImageShape> squareShape(int values) {
    for (int channels : new int[] {1, 3}) {
      int side = (int) Math.round(Math.sqrt((double) values / channels));
      if (side > 1 && (long) channels * side * side == values) {
        return Optional.of(new ImageShape(channels, side, side));
      }
    }
    return Optional.empty();
  }

  private static ImageLayout ofTwo(int first, int second, long[] strides, Content content) {
    Optional<ImageShape> square = first == second ? Optional.empty() : squareShape(second);
    if (square.isEmpty()) {
      return new ImageLayout(1, shape(1, first, second, content), 0, 0, strides[0], strides[1]);
    }
    ImageShape shape =
        shape(square.get().channels(), square.get().height(), square.get().width(), content);
    long step = strides[1];
    long row = step * shape.width();
    return new ImageLayout(first, shape, strides[0], row * shape.height(), row, step);
  }

  private static ImageLayout ofThree(List<Integer> sizes, long[] strides, Content content) {
    if (sizes.get(2) == 3 || sizes.get(2) == 1) {
      ImageShape shape = shape(sizes.get(2), sizes.get(0), sizes.get(1), content);
      return new ImageLayout(1, shape, 0, strides[2], strides[0], strides[1]);
    }
    ImageShape shape = shape(1, sizes.get(1), sizes.get(2), content);
    return new ImageLayout(sizes.get(0), shape, strides[0], 0, strides[1], strides[2]);
  }

  private static ImageLayout ofFour(List<Integer> sizes, long[] strides, Content content) {
    int channels = isChannels(sizes.get(3)) ? 3 : isChannels(sizes.get(1)) ? 1 : -1;
    if (channels < 0) {
      throw notImages(sizes, content);
    }
    int rows = channels == 3 ? 1 : 2;
    ImageShape shape = shape(sizes.get(channels), sizes.get(rows), sizes.get(rows + 1), content);
    return new ImageLayout(
        sizes.get(0), shape, strides[0], strides[channels], strides[rows], strides[rows + 1]);
  }

  private static boolean isChannels(int size) {
    return size == 1 || size == 3;
  }

  private static ImageShape shape(int channels, int height, int width, Content content) {
    if ((double) channels * height * width > MOST_VALUES) {
      throw new UnusableInput(
          "%s promises images of %d × %d.".formatted(content.name(), height, width),
          "Reduce them first, or check that the file is not damaged.");
    }
    return new ImageShape(channels, height, width);
  }

  private static UnusableInput notImages(List<Integer> sizes, Content content) {
    return new UnusableInput(
        "%s holds an array of %s, which is not images.".formatted(content.name(), text(sizes)),
        "Images are n × height × width, with 1 or 3 channels as second or last axis, or rows of"
            + " square images.");
  }

  static String text(List<Integer> sizes) {
    return String.join(" × ", sizes.stream().map(String::valueOf).toList());
  }
}
