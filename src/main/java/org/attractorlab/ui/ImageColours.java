package org.attractorlab.ui;

import javafx.scene.paint.Color;
import org.attractorlab.data.Palette;

/** The colour that training image i owns, as the window's toolkit wants it. */
public final class ImageColours {
  private ImageColours() {}

  public static Color of(int image) {
    int rgb = Palette.colour(image);
    return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
