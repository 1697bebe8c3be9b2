package org.attractorlab.network;

import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.ImageShape;

/**
 * Which pixels of an image each pixel of the output can depend on: whole rectangles, the same in
 * all channels. Outside of them the Jacobian has zeros, whatever the weights are; where a network
 * is linear they are zeros of its matrix.
 */
public final class Reach {
  private final ImageShape image;
  private final Span rows;
  private final Span columns;

  private Reach(ImageShape image, Span rows, Span columns) {
    this.image = image;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * @throws org.attractorlab.data.UnusableInput if images of this shape cannot pass
   */
  public static Reach of(Architecture architecture, ImageShape image) {
    return of(image, architecture.layers(image));
  }

  static Reach of(ImageShape image, List<LayerShape> layers) {
    boolean all = layers.getFirst().operation() == Operation.LINEAR;
    return new Reach(
        image,
        all ? Span.all(image.height()) : Span.of(layers, 1),
        all ? Span.all(image.width()) : Span.of(layers, 2));
  }

  /**
   * Whether a value of the output can depend on a value of the image.
   *
   * @param to index of the output's value, in the layout of an image
   * @param from index of the image's value
   */
  public boolean joins(int to, int from) {
    int pixels = image.height() * image.width();
    int target = to % pixels;
    int source = from % pixels;
    return rows.joins(target / image.width(), source / image.width())
        && columns.joins(target % image.width(), source % image.width());
  }

  /** The share of all pairs of values that are not joined: entries of the matrix that must be 0. */
  public double forcedZeros() {
    double joined = (double) rows.pairs() * columns.pairs();
    double pixels = (double) image.height() * image.width();
    return 1 - joined / (pixels * pixels);
  }

  /** Most rows and columns that a pixel could read if the image went on for ever. */
  ReceptiveField field() {
    return new ReceptiveField(rows.longest(), columns.longest(), rows.covers() && columns.covers());
  }

  /**
   * The same along one side: for each pixel of the output the first and the last pixel that it
   * reads, which may lie outside of the image. Skip connections do not count: they never see more.
   */
  private record Span(int[] first, int[] last) {
    static Span all(int pixels) {
      int[] last = new int[pixels];
      Arrays.fill(last, pixels - 1);
      return new Span(new int[pixels], last);
    }

    static Span of(List<LayerShape> layers, int axis) {
      int pixels = layers.getFirst().in().get(axis);
      int[] first = new int[pixels];
      int[] last = new int[pixels];
      for (int pixel = 0; pixel < pixels; pixel++) {
        int from = pixel;
        int to = pixel;
        for (LayerShape layer : layers.reversed()) {
          switch (layer.operation()) {
            case CONVOLUTION -> {
              from = from * layer.stride() - layer.kernel() / 2;
              to = to * layer.stride() + layer.kernel() / 2;
            }
            case MAX_POOLING, AVERAGE_POOLING -> {
              from = 2 * from;
              to = 2 * to + 1;
            }
            case NEAREST_UPSAMPLING -> {
              from = Math.floorDiv(from, 2);
              to = Math.floorDiv(to, 2);
            }
            case BILINEAR_UPSAMPLING -> {
              from = Math.floorDiv(from - 1, 2);
              to = Math.floorDiv(to + 1, 2);
            }
            case LINEAR, JOIN -> {}
          }
        }
        first[pixel] = from;
        last[pixel] = to;
      }
      return new Span(first, last);
    }

    boolean joins(int to, int from) {
      return first[to] <= from && from <= last[to];
    }

    long pairs() {
      long pairs = 0;
      for (int i = 0; i < first.length; i++) {
        pairs += Math.min(first.length - 1, last[i]) - Math.max(0, first[i]) + 1;
      }
      return pairs;
    }

    int longest() {
      int longest = 0;
      for (int i = 0; i < first.length; i++) {
        longest = Math.max(longest, last[i] - first[i] + 1);
      }
      return longest;
    }

    boolean covers() {
      return pairs() == (long) first.length * first.length;
    }
  }
}
