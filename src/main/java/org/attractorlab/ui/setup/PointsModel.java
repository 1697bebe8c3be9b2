package org.attractorlab.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.attractorlab.data.Points;
import org.attractorlab.data.points.PointShape;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/** The points to be memorized as a shape and a number; by hand they become a shape of their own. */
final class PointsModel {
  /** How points are laid. */
  enum Laid {
    BY_HAND,
    RING,
    SPIRAL,
    MOONS,
    GRID,
    CLUSTERS,
    RANDOM,
    LETTERS,
    /** Evenly on the line: points of one number. */
    LINE;

    private @Nullable PointShape shape() {
      return PointShape.named(name().toLowerCase(Locale.ROOT)).orElse(null);
    }
  }

  private static final int USUAL_ON_LINE = 4;

  private final Laboratory lab;
  private final ObjectProperty<Laid> laid = new SimpleObjectProperty<>(Laid.BY_HAND);
  private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(1);
  private final ReadOnlyObjectWrapper<@Nullable Points> points = new ReadOnlyObjectWrapper<>();
  private boolean following;

  PointsModel(Laboratory lab) {
    this.lab = lab;
    lab.experimentProperty().subscribe(this::follow);
    laid.subscribe(this::lay);
    count.subscribe(this::change);
  }

  /** How they are laid; setting it lays them anew. */
  ObjectProperty<Laid> laid() {
    return laid;
  }

  /** How many there are; setting it takes the last ones away, or adds some. */
  ObjectProperty<Integer> count() {
    return count;
  }

  /** The points of the experiment; null where it has images. */
  ReadOnlyObjectProperty<@Nullable Points> points() {
    return points.getReadOnlyProperty();
  }

  private void follow(@Nullable Experiment experiment) {
    Points now = experiment == null ? null : experiment.images().points();
    if (Objects.equals(now, points.get())) {
      return;
    }
    points.set(now);
    if (now != null) {
      following = true;
      count.set(now.count());
      if (!now.equals(points(laid.get(), now.count()))) {
        laid.set(Laid.BY_HAND);
      }
      following = false;
    }
  }

  private void lay(Laid how) {
    if (following || points.get() == null || how == Laid.BY_HAND) {
      return;
    }
    PointShape shape = how.shape();
    lab.points(points(how, shape == null ? USUAL_ON_LINE : shape.usualCount()));
  }

  private void change(int wanted) {
    Points now = points.get();
    if (following || now == null || wanted == now.count()) {
      return;
    }
    Points laidAnew = points(laid.get(), wanted);
    lab.points(laidAnew == null ? withCount(now, wanted) : laidAnew);
  }

  /** Points laid so; null where that is by hand. */
  private @Nullable Points points(Laid how, int wanted) {
    PointShape shape = how.shape();
    if (shape != null) {
      return shape.points(wanted, seed());
    }
    return how == Laid.LINE ? PointShape.line(wanted) : null;
  }

  /** The first ones, and random ones where there are not as many. */
  private Points withCount(Points now, int wanted) {
    if (wanted <= now.count()) {
      return new Points(now.coordinates().subList(0, wanted));
    }
    List<List<Double>> more = new ArrayList<>(now.coordinates());
    List<List<Double>> random = PointShape.RANDOM.points(wanted, seed()).coordinates();
    for (int i = more.size(); i < wanted; i++) {
      more.add(random.get(i).subList(0, now.dimensions()));
    }
    return new Points(more);
  }

  private long seed() {
    return lab.experimentProperty().get().seed();
  }
}
