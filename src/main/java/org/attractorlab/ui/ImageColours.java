package org.attractorlab.ui;

import javafx.scene.paint.Color;

/**
 * The colour that training image i owns in every view. The first eight are those of Okabe and Ito,
 * which people with any colour vision can tell apart; further ones go round the circle of hues by
 * the golden angle.
 */
public final class ImageColours {
  private static final String[] OKABE_ITO = {
    "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#999999"
  };

  private static final double GOLDEN_ANGLE = 180 * (3 - Math.sqrt(5));

  private ImageColours() {}

  public static Color of(int index) {
    return index < OKABE_ITO.length
        ? Color.web(OKABE_ITO[index])
        : Color.hsb(index * GOLDEN_ANGLE % 360, 0.6, 0.85);
  }
}
