package org.attractorlab.ui.stage;

import java.util.Set;

/**
 * What stands out in the grid.
 *
 * @param highlighted the training image whose cells alone stay bright; −1 for none
 * @param hovered the cell under the mouse; −1 for none
 * @param chosen the cell whose start is edited; −1 for none
 * @param handMade the cells whose starts were made by hand
 */
record Pointed(int highlighted, int hovered, int chosen, Set<Integer> handMade) {
  static final Pointed NOTHING = new Pointed(-1, -1, -1, Set.of());

  /** Whether a cell fades whose orbit is nearest to a training image. */
  boolean fades(int nearest) {
    return highlighted >= 0 && nearest != highlighted;
  }
}
