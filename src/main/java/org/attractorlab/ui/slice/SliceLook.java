package org.attractorlab.ui.slice;

import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.ThemeColours;

/**
 * The colours of ends: those of training images, and shades between ground and text for all others.
 *
 * @param ground what colours fade to, as all colours 0xFFRRGGBB
 * @param text the other end of the shades
 */
record SliceLook(int ground, int text) {
  private static final int UNSETTLED = 24;
  private static final int CYCLE = 80;
  private static final int SPURIOUS = 130;
  private static final int DIVERGED = 215;

  static SliceLook of(ThemeColours colours) {
    return new SliceLook(Argb.of(colours.stage()), Argb.of(colours.text()));
  }

  int colour(EndKind kind) {
    if (kind.isTrainingImage()) {
      return Argb.of(ImageColours.of(kind.number()));
    }
    int part =
        kind.equals(EndKind.UNSETTLED)
            ? UNSETTLED
            : kind.equals(EndKind.CYCLE)
                ? CYCLE
                : kind.equals(EndKind.SPURIOUS) ? SPURIOUS : DIVERGED;
    return Argb.mix(ground, text, part);
  }
}
