package org.attractorlab.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Points of the plane or of the line that are to be memorized, in their order.
 *
 * @param coordinates for each point its x and y, or its x alone, all in [−1, 1]
 */
public record Points(@JsonValue List<List<Double>> coordinates) {
  /** The most points that can be memorized at once. */
  public static final int MOST = 100;

  /**
   * @throws UnusableInput if there are none or too many, or one is not what a point is; it counts
   *     points from 1
   */
  public Points {
    coordinates = coordinates.stream().map(List::copyOf).toList();
    if (coordinates.isEmpty() || coordinates.size() > MOST) {
      throw new UnusableInput(
          coordinates.size() + " points cannot be memorized.", "Give 1 to " + MOST + ".");
    }
    int dimensions = coordinates.getFirst().size();
    for (int i = 0; i < coordinates.size(); i++) {
      check(i + 1, coordinates.get(i), dimensions);
    }
  }

  private static void check(int number, List<Double> point, int dimensions) {
    if (point.size() != dimensions || dimensions < 1 || dimensions > 2) {
      throw new UnusableInput(
          "Point %d has %d numbers.".formatted(number, point.size()),
          "Give each point two numbers x and y, or each a single number x.");
    }
    for (double value : point) {
      if (!(Math.abs(value) <= 1)) {
        throw new UnusableInput(
            "Point %d has the coordinate %s, which is not in [−1, 1]."
                .formatted(number, Double.toString(value)),
            "Scale the points so that all lie there.");
      }
    }
  }

  /** Points of the plane, x and y each. */
  public static Points of(double[][] coordinates) {
    List<List<Double>> list = new ArrayList<>();
    for (double[] point : coordinates) {
      List<Double> values = new ArrayList<>();
      for (double value : point) {
        values.add(value);
      }
      list.add(values);
    }
    return new Points(list);
  }

  public int count() {
    return coordinates.size();
  }

  /** 2 in the plane, 1 on the line. */
  public int dimensions() {
    return coordinates.getFirst().size();
  }

  /** The coordinates of a point, as the network sees them. */
  public float[] point(int index) {
    List<Double> values = coordinates.get(index);
    float[] point = new float[values.size()];
    for (int i = 0; i < point.length; i++) {
      point[i] = values.get(i).floatValue();
    }
    return point;
  }

  /** The points as a set of which each is a training image. */
  public TrainingImages toTrainingImages() {
    ImageSet set = toSet();
    int[] all = new int[count()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return new TrainingImages(set, all);
  }

  /** The points as a set. */
  public ImageSet toSet() {
    float[][] values = new float[count()][];
    int[] classes = new int[count()];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = point(i);
      classes[i] = i;
      names.add("point " + (i + 1));
    }
    return new ImageSet(
        ImageChoice.POINTS,
        dimensions() == 2 ? "Points of the plane" : "Points of the line",
        "your own",
        ImageShape.ofPoints(dimensions()),
        names,
        classes,
        values,
        List.of());
  }
}
