package org.attractorlab.ui.picture;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.attractorlab.data.ImageShape;

/** One image as a picture of its own. */
public final class Thumbnail {
  private Thumbnail() {}

  /**
   * A picture whose longer side has a wanted length.
   *
   * @param values in [0, 1], in the layout of an image
   * @param side in the window's units
   * @param density pixels of the picture to one of these units
   */
  public static WritableImage of(float[] values, ImageShape shape, int side, int density) {
    double scale = (double) side * density / Math.max(shape.width(), shape.height());
    int width = Math.max(1, (int) Math.round(shape.width() * scale));
    int height = Math.max(1, (int) Math.round(shape.height() * scale));
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) Math.round(Math.clamp(values[i], 0f, 1f) * 255);
    }
    ImageScaler scaler = new ImageScaler(shape, width, height);
    scaler.load(bytes, bytes, 0, 0);
    int[] pixels = new int[width * height];
    scaler.draw(pixels, width, 0, 0);
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
  }
}
