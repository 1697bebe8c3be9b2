package org.attractorlab.ui.plane;

import org.attractorlab.ui.picture.Argb;

/**
 * A scale of colours, as 0xFFRRGGBB at equal distances. The stops of {@link #LONG} are those of
 * viridis (van der Walt and Smith, 2015) and those of {@link #AROUND_ONE} a diverging scale of blue
 * and orange: both are read alike by people with any kind of colour vision.
 */
record Ramp(int... stops) {
  /** From little to much, for a dark ground: little is near to the ground. */
  static final Ramp LONG =
      new Ramp(0xFF46327E, 0xFF365C8D, 0xFF277F8E, 0xFF1FA187, 0xFF4AC16D, 0xFFA0DA39, 0xFFFDE725);

  /** The same the other way round, for a light ground. */
  static final Ramp LONG_ON_LIGHT =
      new Ramp(0xFFB5DE2B, 0xFF6ECE58, 0xFF1F9E89, 0xFF26828E, 0xFF31688E, 0xFF3E4989, 0xFF440154);

  /** Below one, one, above one. */
  static final Ramp AROUND_ONE =
      new Ramp(0xFF08519C, 0xFF3182BD, 0xFF9ECAE1, 0xFFF7F7F7, 0xFFFDBE85, 0xFFE6550D, 0xFF8C2D04);

  /** The same for a dark ground: one is dark. */
  static final Ramp AROUND_ONE_ON_DARK =
      new Ramp(0xFF6BAED6, 0xFF2F6FA8, 0xFF1B3A5C, 0xFF14171C, 0xFF5E3313, 0xFFB85A16, 0xFFFDAE6B);

  /**
   * @param share in [0, 1]; beyond it, the colour at its end
   */
  int at(double share) {
    double place = Math.clamp(share, 0.0, 1.0) * (stops.length - 1);
    int stop = Math.min((int) place, stops.length - 2);
    return Argb.mix(stops[stop], stops[stop + 1], (int) Math.round(256 * (place - stop)));
  }
}
