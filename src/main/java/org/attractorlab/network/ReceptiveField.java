package org.attractorlab.network;

import java.util.List;
import org.attractorlab.data.ImageShape;

/**
 * How much of an image a pixel of the output can depend on. What lies outside of it has no
 * influence, whatever the weights are: in the matrix of a linear network these entries are 0.
 *
 * @param height most rows that a pixel could read if the image went on for ever
 * @param width the same for columns
 * @param coversImage whether every pixel of the output can depend on every pixel of the image
 */
public record ReceptiveField(int height, int width, boolean coversImage) {

  static ReceptiveField of(ImageShape image, List<LayerShape> layers) {
    if (layers.getFirst().operation() == Operation.LINEAR) {
      return new ReceptiveField(image.height(), image.width(), true);
    }
    Side rows = Side.of(layers, 1);
    Side columns = Side.of(layers, 2);
    return new ReceptiveField(rows.length, columns.length, rows.covers && columns.covers);
  }

  /**
   * The convolutions needed at least, at stride 1, so that the opposite corners of a square image
   * can depend on each other: each carries a pixel ⌊k/2⌋ further, so ⌈(s − 1)/⌊k/2⌋⌉.
   *
   * @param side s of the image
   * @param kernel k
   */
  public static int layersToCover(int side, int kernel) {
    return Math.ceilDiv(side - 1, kernel / 2);
  }

  /** The same along one side. Skip connections do not count: they never see more. */
  private record Side(int length, boolean covers) {
    static Side of(List<LayerShape> layers, int axis) {
      int pixels = layers.getFirst().in().get(axis);
      int length = 0;
      boolean covers = true;
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
        length = Math.max(length, to - from + 1);
        covers &= from <= 0 && to >= pixels - 1;
      }
      return new Side(length, covers);
    }
  }
}
