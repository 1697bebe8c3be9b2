package org.attractorlab.network;

/** What a layer does to its input before its activation. Sizes are in its {@link LayerShape}. */
public enum Operation {
  /** W x + b. */
  LINEAR("linear"),

  /**
   * Cross-correlation with k × k filters, zeros around the image so that a stride of 1 keeps its
   * size ("same" padding).
   */
  CONVOLUTION("convolution"),

  /** The largest of each 2 × 2 pixels. */
  MAX_POOLING("max pooling"),

  /** The mean of each 2 × 2 pixels. */
  AVERAGE_POOLING("average pooling"),

  /** Each pixel four times. */
  NEAREST_UPSAMPLING("nearest upsampling"),

  /** Twice as many pixels a side, between them the mean weighted by nearness. */
  BILINEAR_UPSAMPLING("bilinear upsampling"),

  /** The channels of the last pooling's input that was not joined yet, and those of the layer. */
  JOIN("skip connection");

  private final String title;

  Operation(String title) {
    this.title = title;
  }

  /** The name that people read. */
  public String title() {
    return title;
  }

  /** Whether it halves the sides; a skip connection may begin before it. */
  public boolean isPooling() {
    return this == MAX_POOLING || this == AVERAGE_POOLING;
  }
}
