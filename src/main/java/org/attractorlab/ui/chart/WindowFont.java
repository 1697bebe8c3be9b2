package org.attractorlab.ui.chart;

import java.awt.Font;

/**
 * A font of the window's toolkit by name. The chart library knows fonts of AWT only, which replaces
 * a family that is not installed by another one; but what is drawn and measured is the window's
 * font of that family, and the window has loaded it.
 */
final class WindowFont extends Font {
  private static final long serialVersionUID = 1L;

  WindowFont(String family, int size) {
    super(family, PLAIN, size);
  }

  @Override
  public String getFamily() {
    return name;
  }
}
