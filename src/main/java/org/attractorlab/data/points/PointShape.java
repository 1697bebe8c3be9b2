package org.attractorlab.data.points;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.attractorlab.data.Points;
import org.attractorlab.data.SeededRandom;

/** Shapes in which points of the plane can be laid. */
public enum PointShape {
  /** Evenly on a circle. */
  RING(8) {
    @Override
    double[] point(int i, int count, RandomGenerator random) {
      return polar(0.8, 2 * Math.PI * i / count);
    }
  },
  /** From the middle outwards in two turns. */
  SPIRAL(20) {
    @Override
    double[] point(int i, int count, RandomGenerator random) {
      double share = count == 1 ? 1 : i / (count - 1.0);
      // The root spreads the points evenly over the length of the spiral, not over its angle.
      double turned = Math.sqrt(0.02 + 0.98 * share);
      return polar(0.9 * turned, 4 * Math.PI * turned);
    }
  },
  /** Two half circles that reach into each other. */
  MOONS(12) {
    @Override
    double[] point(int i, int count, RandomGenerator random) {
      int upper = (count + 1) / 2;
      boolean up = i < upper;
      int of = up ? upper : count - upper;
      double angle = Math.PI * ((up ? i : i - upper) + 0.5) / of;
      double side = up ? 1 : -1;
      return new double[] {
        0.6 * side * Math.cos(angle) - 0.3 * side, 0.6 * side * Math.sin(angle) - 0.15 * side
      };
    }
  },
  /** In rows and columns. */
  GRID(9) {
    @Override
    double[] point(int i, int count, RandomGenerator random) {
      int columns = (int) Math.ceil(Math.sqrt(count));
      int rows = Math.ceilDiv(count, columns);
      return new double[] {spread(i % columns, columns), spread(i / columns, rows)};
    }
  },
  /** Around two centres, normally distributed. */
  CLUSTERS(10) {
    @Override
    double[] point(int i, int count, RandomGenerator random) {
      double side = i % 2 == 0 ? 1 : -1;
      return new double[] {
        Math.clamp(0.5 * side + 0.15 * random.nextGaussian(), -1, 1),
        Math.clamp(0.35 * side + 0.15 * random.nextGaussian(), -1, 1)
      };
    }
  },
  /** Anywhere. */
  RANDOM(8) {
    @Override
    double[] point(int i, int count, RandomGenerator random) {
      return new double[] {
        0.9 * (2 * random.nextDouble() - 1), 0.9 * (2 * random.nextDouble() - 1)
      };
    }
  },
  /** Along the letters A and L. */
  LETTERS(16) {
    private final double[][] strokes = {
      {-0.9, -0.7, -0.5, 0.7},
      {-0.5, 0.7, -0.1, -0.7},
      {-0.72, -0.1, -0.28, -0.1},
      {0.25, 0.7, 0.25, -0.7},
      {0.25, -0.7, 0.85, -0.7}
    };

    @Override
    double[] point(int i, int count, RandomGenerator random) {
      double whole = Arrays.stream(strokes).mapToDouble(PointShape::length).sum();
      double left = whole * (i + 0.5) / count;
      int stroke = 0;
      while (left > length(strokes[stroke])) {
        left -= length(strokes[stroke++]);
      }
      double[] s = strokes[stroke];
      double share = left / length(s);
      return new double[] {s[0] + share * (s[2] - s[0]), s[1] + share * (s[3] - s[1])};
    }
  };

  private final int usual;

  PointShape(int usual) {
    this.usual = usual;
  }

  abstract double[] point(int i, int count, RandomGenerator random);

  /** How many points show the shape well. */
  public int usualCount() {
    return usual;
  }

  /** As a command line calls it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PointShape> named(String title) {
    return Arrays.stream(values()).filter(shape -> shape.title().equals(title)).findFirst();
  }

  /**
   * So many points of this shape.
   *
   * @param count 1 to {@link Points#MOST}
   * @param seed of what is random; other shapes do not need it
   */
  public Points points(int count, long seed) {
    RandomGenerator random = SeededRandom.of(seed);
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = point(i, count, random);
    }
    return rounded(points);
  }

  /** So many points of the line, evenly spread. */
  public static Points line(int count) {
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = new double[] {spread(i, count)};
    }
    return rounded(points);
  }

  /** To three digits after the point: what a file shows is then what was trained. */
  private static Points rounded(double[][] points) {
    for (double[] point : points) {
      Arrays.setAll(point, axis -> Math.rint(1000 * point[axis]) / 1000 + 0.0);
    }
    return Points.of(points);
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  private static double spread(int i, int count) {
    return count == 1 ? 0 : -0.8 + 1.6 * i / (count - 1);
  }

  private static double length(double[] stroke) {
    return Math.hypot(stroke[2] - stroke[0], stroke[3] - stroke[1]);
  }
}
