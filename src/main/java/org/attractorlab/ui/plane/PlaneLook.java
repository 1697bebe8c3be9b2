package org.attractorlab.ui.plane;

import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.theme.Theme;

/**
 * The colours and measures of the picture of the plane in a theme; colours are 0xFFRRGGBB.
 *
 * @param ground behind everything
 * @param ink of particles, lines and letters
 * @param faint of axes
 * @param lengths from a short arrow to a long one
 * @param radii from ρ below 1 to above
 * @param thickness of lines, in pixels
 * @param fontSize in pixels
 */
record PlaneLook(
    int ground, int ink, int faint, Ramp lengths, Ramp radii, double thickness, double fontSize) {
  static PlaneLook of(Theme theme) {
    return new PlaneLook(
        Argb.of(theme == Theme.DARK ? theme.colours().stage() : theme.colours().ground()),
        Argb.of(theme.colours().text()),
        Argb.of(theme.colours().frame()),
        theme == Theme.DARK ? Ramp.LONG : Ramp.LONG_ON_LIGHT,
        theme == Theme.DARK ? Ramp.AROUND_ONE_ON_DARK : Ramp.AROUND_ONE,
        theme == Theme.PROJECTOR ? 1.9 : 1.3,
        theme.colours().fontSize());
  }
}
