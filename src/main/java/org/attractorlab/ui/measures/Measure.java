package org.attractorlab.ui.measures;

import org.attractorlab.ui.View;

/** One tab of the measures. */
public interface Measure extends View {
  /** Of the texts: the tab's name at {@code key}, its explanation at {@code key.help}. */
  String key();

  /**
   * Whether it has something to show where data are images, or where they are points of the plane.
   */
  default boolean suits(boolean points) {
    return true;
  }
}
