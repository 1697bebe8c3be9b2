package org.attractorlab.ui.stage;

import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.ThemeColours;

/**
 * The colours of the grid, ready to be drawn.
 *
 * @param ground behind the cells
 * @param frame of a cell that belongs to nobody
 * @param sign the ground of signs that are no tick
 * @param text the edge of the selected cell
 * @param images the colour of each training image
 * @param inks black or white for each of them, for the tick on that colour
 */
record GridLook(int ground, int frame, int sign, int text, int[] images, int[] inks) {
  static GridLook of(ThemeColours colours, int trainingImages) {
    int[] images = new int[trainingImages];
    int[] inks = new int[trainingImages];
    for (int i = 0; i < trainingImages; i++) {
      images[i] = Argb.of(ImageColours.of(i));
      inks[i] = Argb.inkOn(images[i]);
    }
    return new GridLook(
        Argb.of(colours.stage()),
        Argb.of(colours.frame()),
        Argb.of(colours.muted()),
        Argb.of(colours.text()),
        images,
        inks);
  }
}
