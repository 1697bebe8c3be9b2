package org.attractorlab.ui.plane;

import static org.attractorlab.ui.Texts.text;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.FixedPoint;
import org.attractorlab.dynamics.plane.PlaneEnd;
import org.attractorlab.dynamics.plane.RadiusMap;
import org.attractorlab.dynamics.spectrum.Eigenvalue;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Numbers;
import org.jspecify.annotations.Nullable;

/** What is known about a place of the plane, in words. */
final class PlaceInfo {
  /** So near, in the plane, a fixed point is meant. */
  private static final double NEAR = 0.045;

  private final PlaneModel model;

  PlaceInfo(PlaneModel model) {
    this.model = model;
  }

  /**
   * @param at null for no place: then it is said what can be done
   */
  String of(@Nullable Point2D at) {
    if (at == null) {
      return text(model.orbitsByClickProperty().get() ? "plane.info.orbits" : "plane.info.points");
    }
    int point = pointAt(at);
    if (point >= 0) {
      return point(point);
    }
    FixedPoint fixed = fixedAt(at);
    return fixed == null ? place(at) : fixedPoint(fixed);
  }

  private int pointAt(Point2D at) {
    int highlighted = model.laboratory().highlightedProperty().get();
    PointEditor editor = model.editor();
    for (int i = 0; i < editor.count(); i++) {
      if (Math.hypot(editor.x(i) - at.getX(), editor.y(i) - at.getY()) < NEAR) {
        return i;
      }
    }
    return highlighted < editor.count() ? highlighted : -1;
  }

  private @Nullable FixedPoint fixedAt(Point2D at) {
    boolean line = model.editor().dimensions() == 1;
    for (FixedPoint fixed : model.explored().fixedPoints()) {
      double y = line ? fixed.x() : fixed.y();
      if (Math.hypot(fixed.x() - at.getX(), y - at.getY()) < NEAR) {
        return fixed;
      }
    }
    return null;
  }

  private String point(int point) {
    PointEditor editor = model.editor();
    StringBuilder words = new StringBuilder();
    words.append(text("plane.info.point", point + 1, where(editor.x(point), editor.y(point))));
    for (FixedPoint fixed : model.explored().fixedPoints()) {
      if (fixed.index() == point) {
        words.append(' ').append(kind(fixed));
      }
    }
    Snapshot snapshot = model.laboratory().snapshotProperty().get();
    if (snapshot != null && snapshot.stored().size() == editor.count()) {
      StoredMeasure measure = snapshot.stored().get(point);
      words.append(' ');
      words.append(measure.stored() ? text("plane.info.stored") : measure.reason());
    }
    return words.toString();
  }

  private String fixedPoint(FixedPoint fixed) {
    return text("plane.info.fixed", where(fixed.x(), fixed.y())) + " " + kind(fixed);
  }

  private static String kind(FixedPoint fixed) {
    String name = text("plane.info." + fixed.kind().name().toLowerCase(Locale.ROOT));
    String values =
        fixed.eigenvalues().stream().map(PlaceInfo::value).collect(Collectors.joining(", "));
    return text("plane.info.kind", name, values);
  }

  private static String value(Eigenvalue value) {
    String real = number(value.real());
    return value.imaginary() == 0
        ? real
        : real
            + (value.imaginary() < 0 ? " − " : " + ")
            + number(Math.abs(value.imaginary()))
            + "i";
  }

  private String place(Point2D at) {
    StringBuilder words = new StringBuilder(text("plane.info.here", where(at.getX(), at.getY())));
    double y = model.editor().dimensions() == 1 ? 0 : at.getY();
    BasinMap basins = model.explored().basins();
    int cell = basins == null ? -1 : basins.grid().cellAt(at.getX(), y);
    if (cell >= 0) {
      words.append(' ').append(end(basins.end(cell), basins.steps()[cell]));
    }
    RadiusMap radii = model.explored().radii();
    int around = radii == null ? -1 : radii.grid().cellAt(at.getX(), y);
    if (around >= 0) {
      words.append(' ').append(text("plane.info.radius", number(radii.radii()[around])));
    }
    return words.toString();
  }

  private static String end(PlaneEnd end, int steps) {
    return switch (end) {
      case PlaneEnd.AtPoint(int index) -> text("plane.info.to-point", index + 1, steps);
      case PlaneEnd.AtSpurious(double x, double y) ->
          text("plane.info.to-spurious", where(x, y), steps);
      case PlaneEnd.AmongMany _ -> text("plane.info.to-many", steps);
      case PlaneEnd.OnCycle(int period) -> text("plane.info.to-cycle", period);
      case PlaneEnd.Diverged _ -> text("plane.info.diverges");
      case PlaneEnd.Unsettled _ -> text("plane.info.unsettled");
    };
  }

  private static String where(double x, double y) {
    return "(" + number(x) + ", " + number(y) + ")";
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.2f", value + 0.0).replace('-', '−')
        : Numbers.scientific(value);
  }
}
