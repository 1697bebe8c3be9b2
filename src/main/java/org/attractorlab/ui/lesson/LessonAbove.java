package org.attractorlab.ui.lesson;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The panel of a lesson above the setup. Where there is not enough room for both, the setup gives
 * way first, down to a few of its rows; it can be scrolled, and the lesson should not have to be.
 */
final class LessonAbove extends Region {
  /** So much of the setup's rows stays in sight. */
  private static final double ROWS = 110;

  private final Region panel;
  private final Region setup;

  LessonAbove(Region panel, Region setup) {
    this.panel = panel;
    this.setup = setup;
    getChildren().addAll(panel, setup);
    panel.managedProperty().subscribe(this::requestLayout);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double top = 0;
    if (panel.isManaged()) {
      double most = height - setup.minHeight(width) - ROWS;
      top = snapSizeY(Math.min(panel.prefHeight(width), Math.max(panel.minHeight(width), most)));
      panel.resizeRelocate(0, 0, width, top);
    }
    setup.resizeRelocate(0, top, width, Math.max(0, height - top));
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(panel.isManaged() ? panel.minWidth(-1) : 0, setup.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return setup.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return (panel.isManaged() ? panel.minHeight(width) : 0) + setup.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return (panel.isManaged() ? panel.prefHeight(width) : 0) + setup.prefHeight(width);
  }
}
