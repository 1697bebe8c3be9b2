package org.attractorlab.ui.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The distance of every watched orbit to its nearest training image by k, on a log scale: a thin
 * line in the colour of the image it is nearest to in the end, the median as a strong one, the
 * tolerance dashed, and the k that the stage shows as an upright line.
 */
public final class DistancesChart extends LinesChart {
  /** Single precision knows no smaller distance of images. */
  private static final double LEAST = 1e-7;

  private static final double LARGEST = 10;
  private static final double OPAQUE = 0.6;
  private static final double FADED = 0.12;

  private final KCursor cursor;
  private List<OrbitFrame> film = List.of();
  private List<StoredMeasure> stored = List.of();

  /**
   * @param k the iterate that the stage shows
   */
  public DistancesChart(Laboratory laboratory, Pulse pulse, ObservableValue<Number> k) {
    super("chart.distances", laboratory, pulse);
    cursor = new KCursor(laboratory);
    getChildren().add(cursor.node());
    k.subscribe(now -> cursor.place(this, now.intValue(), live()));
    laboratory.snapshotProperty().subscribe(this::follow);
    laboratory.highlightedProperty().subscribe(_ -> changedNow());
    laboratory
        .experimentProperty()
        .subscribe(e -> level(e == null ? Double.NaN : e.iteration().tolerance()));
  }

  private boolean live() {
    Snapshot snapshot = laboratory().snapshotProperty().get();
    return snapshot == null || snapshot.live() || snapshot.film().size() < 2;
  }

  private void follow(@Nullable Snapshot snapshot) {
    if (snapshot == null || snapshot.live()) {
      // One frame of changing weights makes no line: the last film stays.
      return;
    }
    if (!same(film, snapshot.film()) || !stored.equals(snapshot.stored())) {
      film = snapshot.film();
      stored = snapshot.stored();
      changed();
    }
  }

  /** Whether two films have the same frames, the very same objects. */
  private static boolean same(List<OrbitFrame> one, List<OrbitFrame> other) {
    return one.size() == other.size()
        && (one.isEmpty()
            || one.getFirst() == other.getFirst() && one.getLast() == other.getLast());
  }

  @Override
  void makeLines() {
    if (film.isEmpty()) {
      show(List.of(), 0, 10, 1e-2, 1);
      return;
    }
    int highlighted = laboratory().highlightedProperty().get();
    List<Line> lines = new ArrayList<>();
    int[] owners = film.getLast().nearest();
    for (int image : Arrays.stream(owners).distinct().sorted().toArray()) {
      Color colour = image < 0 ? style().muted() : ChartStyle.awt(ImageColours.of(image));
      boolean other = highlighted >= 0 && highlighted != image;
      lines.add(together(image, owners, ChartStyle.faded(colour, other ? FADED : OPAQUE)));
    }
    double[] medians = medians();
    lines.add(
        new Line(
            Texts.text("chart.distances.median"),
            ks(film.size()),
            medians,
            style().text(),
            Line.Strength.PLAIN));
    predicted(highlighted, owners).ifPresent(lines::add);
    double least = 1e-3;
    double largest = 0.1;
    for (OrbitFrame frame : film) {
      for (float distance : frame.distance()) {
        if (distance <= LARGEST) {
          least = Math.min(least, distance);
          largest = Math.max(largest, distance);
        }
      }
    }
    show(lines, 0, Math.max(10, film.getLast().k()), Math.max(LEAST, least), largest);
  }

  /**
   * What the linear theory says of the marked training image: near it distances shrink by its
   * spectral radius ρ a step. The line goes through the median arrival of its orbits.
   */
  private Optional<Line> predicted(int image, int[] owners) {
    if (image < 0 || image >= stored.size()) {
      return Optional.empty();
    }
    double radius = stored.get(image).spectralRadius();
    double tolerance = tolerance();
    int[] arrivals =
        IntStream.range(0, owners.length)
            .filter(orbit -> owners[orbit] == image)
            .map(orbit -> arrival(orbit, tolerance))
            .filter(k -> k >= 0)
            .sorted()
            .toArray();
    if (arrivals.length == 0 || !(radius > 0)) {
      return Optional.empty();
    }
    int middle = arrivals[arrivals.length / 2];
    double[] x = ks(film.size());
    double[] y = Arrays.stream(x).map(k -> tolerance * Math.pow(radius, k - middle)).toArray();
    return Optional.of(
        new Line(
            Texts.text("chart.distances.predicted"), x, y, style().text(), Line.Strength.DASHED));
  }

  private double tolerance() {
    return laboratory().experimentProperty().get() == null
        ? 0
        : laboratory().experimentProperty().get().iteration().tolerance();
  }

  private int arrival(int orbit, double tolerance) {
    return IntStream.range(0, film.size())
        .filter(k -> film.get(k).distance()[orbit] < tolerance)
        .findFirst()
        .orElse(-1);
  }

  /** All orbits that end nearest to one training image, as pieces of one line. */
  private Line together(int image, int[] owners, Color colour) {
    int length = film.size() + 1;
    int[] orbits = IntStream.range(0, owners.length).filter(i -> owners[i] == image).toArray();
    double[] x = new double[orbits.length * length];
    double[] y = new double[orbits.length * length];
    for (int i = 0; i < orbits.length; i++) {
      for (int k = 0; k < film.size(); k++) {
        x[i * length + k] = k;
        y[i * length + k] = clamped(film.get(k).distance()[orbits[i]]);
      }
      x[i * length + length - 1] = film.size() - 1;
      y[i * length + length - 1] = Double.NaN;
    }
    return new Line("", x, y, colour, Line.Strength.THIN);
  }

  private double[] medians() {
    double[] medians = new double[film.size()];
    for (int k = 0; k < medians.length; k++) {
      float[] sorted = film.get(k).distance().clone();
      Arrays.sort(sorted);
      medians[k] = clamped(sorted[sorted.length / 2]);
    }
    return medians;
  }

  private static double clamped(double distance) {
    return distance <= LARGEST ? Math.max(LEAST, distance) : Double.NaN;
  }

  private static double[] ks(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  @Override
  boolean levelAtEnd() {
    return true;
  }

  @Override
  void afterDrawing() {
    cursor.place(this, -1, live());
  }
}
