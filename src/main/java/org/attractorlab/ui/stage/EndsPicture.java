package org.attractorlab.ui.stage;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.theme.ThemeColours;

/** The grid of watched orbits at one iterate as a still picture. */
public final class EndsPicture {
  private static final int FRAME = 2;
  private static final int GAP = 1;

  private EndsPicture() {}

  /**
   * A square picture, as the stage would paint it.
   *
   * @param tolerance within which a training image counts as reached
   * @param side in pixels
   */
  public static Image of(
      OrbitFrame frame, TrainingImages images, double tolerance, ThemeColours colours, int side) {
    int[] pixels = new int[side * side];
    GridLayout layout =
        GridLayout.fit(
            frame.count(),
            images.set().shape().width(),
            images.set().shape().height(),
            side,
            side,
            FRAME,
            GAP);
    if (layout.fitsInto(side, side)) {
      new GridPainter(
              images.set().shape(), layout, GridLook.of(colours, images.count()), pixels, side)
          .paint(new Scene(frame, frame, 0, 0, tolerance), Pointed.NOTHING);
    }
    return new WritableImage(
        new PixelBuffer<>(side, side, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
  }
}
