package org.attractorlab.ui.plane;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.attractorlab.dynamics.plane.PlaneGrid;

/** The place in the plane that keys act on. */
final class PlaneCursor {
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private double x;
  private double y;
  private boolean shown;

  /** Changes whenever the cursor does. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  boolean isShown() {
    return shown;
  }

  /** Goes to a place and is shown there, or to the border where the place lies beyond. */
  void to(double toX, double toY) {
    x = Math.clamp(toX, -PlaneGrid.REACH, PlaneGrid.REACH);
    y = Math.clamp(toY, -PlaneGrid.REACH, PlaneGrid.REACH);
    shown = true;
    version.set(version.get() + 1);
  }

  void hide() {
    shown = false;
    version.set(version.get() + 1);
  }
}
