package org.attractorlab.ui.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.attractorlab.data.Points;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.points.PointFile;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The points to be memorized, as they are placed and moved by hand. What is done reaches the
 * laboratory at the next pulse, so that a drag is not more work than frames. Without points the
 * laboratory keeps the last ones, until there is one again.
 */
final class PointEditor {
  private final Laboratory laboratory;
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private final List<double[]> points = new ArrayList<>();
  private @Nullable Points known;
  private int dimensions = 2;
  private boolean changed;

  PointEditor(Laboratory laboratory) {
    this.laboratory = laboratory;
    laboratory.experimentProperty().subscribe(this::follow);
  }

  /** The chosen point, −1 for none. */
  IntegerProperty selectedProperty() {
    return selected;
  }

  /** Changes whenever the points do. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  int count() {
    return points.size();
  }

  /** 2 in the plane, 1 on the line. */
  int dimensions() {
    return dimensions;
  }

  double x(int point) {
    return points.get(point)[0];
  }

  /** On the line, where the point lies on the diagonal: its x. */
  double y(int point) {
    return points.get(point)[dimensions - 1];
  }

  /** A point as the network sees it: x and y, or x alone. */
  private float[] values(int point) {
    double[] coordinates = points.get(point);
    float[] values = new float[coordinates.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) coordinates[i];
    }
    return values;
  }

  /** All points as the network sees them. */
  float[][] points() {
    float[][] all = new float[count()][];
    Arrays.setAll(all, this::values);
    return all;
  }

  /** Whether points are those that are here. */
  boolean isSame(float[][] others) {
    return Arrays.deepEquals(points(), others);
  }

  /** Adds a point, as near to a place as the data may lie, and chooses it. */
  void place(double x, double y) {
    if (points.size() == Points.MOST) {
      laboratory.notice(
          new Notice(Notice.Severity.HINT, Texts.text("plane.too-many", Points.MOST)));
      return;
    }
    points.add(at(x, y));
    touch();
    selected.set(points.size() - 1);
  }

  /** Moves a point, as near to a place as the data may lie. */
  void move(int point, double x, double y) {
    points.set(point, at(x, y));
    touch();
  }

  void remove(int point) {
    points.remove(point);
    touch();
    selected.set(-1);
  }

  /** Takes all points away. */
  void clear() {
    points.clear();
    known = null;
    touch();
    selected.set(-1);
    laboratory.pause();
  }

  /** Other points instead of those that are there. */
  void replace(Points others) {
    adopt(others);
    changed = true;
  }

  /** The points as a table of comma-separated values; empty where there are none. */
  String table() {
    return points.isEmpty() ? "" : PointFile.write(Points.of(points.toArray(double[][]::new)));
  }

  /** Takes the points of such a table instead of those that are there; tells what is wrong. */
  void paste(String table) {
    try {
      replace(PointFile.parse("", table));
    } catch (UnusableInput problem) {
      laboratory.notice(
          new Notice(Notice.Severity.WARNING, Texts.text("plane.paste.bad", problem.getMessage())));
    }
  }

  /** Chooses the point after the chosen one, or before it; says whether there is one. */
  boolean selectNext(int by) {
    int next = selected.get() < 0 && by < 0 ? points.size() - 1 : selected.get() + by;
    selected.set(next >= 0 && next < points.size() ? next : -1);
    return selected.get() >= 0;
  }

  /** Tells the laboratory what was done since the last call. */
  void pulse() {
    if (!changed || points.isEmpty()) {
      return;
    }
    changed = false;
    known = Points.of(points.toArray(double[][]::new));
    laboratory.points(known);
  }

  private double[] at(double x, double y) {
    double[] wanted = dimensions == 1 ? new double[] {x} : new double[] {x, y};
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = Math.round(1000 * Math.clamp(wanted[i], -1.0, 1.0)) / 1000.0;
    }
    return wanted;
  }

  private void touch() {
    changed = true;
    version.set(version.get() + 1);
  }

  private void follow(@Nullable Experiment experiment) {
    Points now = experiment == null ? null : experiment.images().points();
    if (now != null && !now.equals(known)) {
      changed = false;
      adopt(now);
    }
  }

  private void adopt(Points others) {
    known = others;
    dimensions = others.dimensions();
    points.clear();
    others.coordinates().stream()
        .map(c -> c.stream().mapToDouble(Double::doubleValue).toArray())
        .forEach(points::add);
    selected.set(-1);
    version.set(version.get() + 1);
  }
}
