package org.attractorlab.ui.stage.hand;

import java.util.List;
import org.attractorlab.data.BrushStroke;
import org.attractorlab.data.BrushStroke.Colour;
import org.attractorlab.data.BrushStroke.Point;

/**
 * What is painted with.
 *
 * @param diameter in pixels of the image
 * @param colour of the paint
 * @param erases paints black instead
 */
record Brush(double diameter, Colour colour, boolean erases) {
  Brush withDiameter(double other) {
    return new Brush(other, colour, erases);
  }

  Brush withColour(Colour other) {
    return new Brush(diameter, other, erases);
  }

  Brush erasing(boolean on) {
    return new Brush(diameter, colour, on);
  }

  BrushStroke stroke(Point... points) {
    return new BrushStroke(List.of(points), diameter, erases ? Colour.BLACK : colour);
  }
}
