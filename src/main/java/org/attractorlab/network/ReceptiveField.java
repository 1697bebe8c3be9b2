package org.attractorlab.network;

/**
 * How much of an image a pixel of the output can depend on. What lies outside of it has no
 * influence, whatever the weights are: in the matrix of a linear network these entries are 0.
 *
 * @param height most rows that a pixel could read if the image went on for ever
 * @param width the same for columns
 * @param coversImage whether every pixel of the output can depend on every pixel of the image
 */
public record ReceptiveField(int height, int width, boolean coversImage) {

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
}
