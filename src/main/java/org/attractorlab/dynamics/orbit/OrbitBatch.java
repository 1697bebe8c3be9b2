package org.attractorlab.dynamics.orbit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.dynamics.SelfMap;

/**
 * The points that a batch of orbits has reached, on the engine's device, and what is measured of
 * them there. All orbits move together, one application of the map a step; rows never mix, so one
 * that becomes infinite or not a number leaves the others alone.
 */
final class OrbitBatch implements AutoCloseable {
  /** Numbers in the sketch of a point. */
  static final int SKETCH = 32;

  private static final int[] ROW = {1};

  private final SelfMap map;
  private final NDManager manager;
  private final NDArray images;
  private final NDArray imagesTransposed;
  private final NDArray imageSquares;
  private final NDArray projection;
  private final NDArray starts;
  private NDArray points;
  private int count;

  OrbitBatch(SelfMap map, NDManager parent, float[][] starts, float[][] trainingImages) {
    this.map = map;
    manager = parent.newSubManager();
    this.starts = manager.create(starts);
    points = this.starts.duplicate();
    images = manager.create(trainingImages);
    count = starts.length;
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray doubles = images.toType(DataType.FLOAT64, false);
      imagesTransposed = kept(doubles.transpose());
      imageSquares = kept(doubles.square().sum(ROW));
      projection = kept(signs(starts[0].length));
    }
  }

  /**
   * What is measured of all orbits after a step.
   *
   * @param nearest the nearest training image
   * @param distance RMS distance to it
   * @param moved RMS length of the step that led here, infinite at the start
   * @param size RMS of the values
   * @param sketches {@link #SKETCH} numbers of each point; the distance of two sketches is that of
   *     the points in RMS, to about 13 %
   */
  record Measures(int[] nearest, float[] distance, float[] moved, float[] size, float[] sketches) {}

  /** Measures the starts. */
  Measures measure() {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      float[] still = new float[count];
      Arrays.fill(still, Float.POSITIVE_INFINITY);
      return measure(still);
    }
  }

  /** Applies the map once and measures what comes of it. */
  Measures advance() {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray before = points;
      // Without its history: else the steps of a whole orbit would be held for a derivative.
      points = kept(map.apply(before).stopGradient());
      Measures measures = measure(rootMeanSquare(points.sub(before)));
      before.close();
      return measures;
    }
  }

  /** Back to the starts, all of them. */
  void restart() {
    points.close();
    points = starts.duplicate();
    count = Math.toIntExact(starts.getShape().get(0));
  }

  /** Goes on with some of the orbits only. */
  void keep(int[] orbits) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray before = points;
      points = kept(before.get(manager.create(orbits).toType(DataType.INT64, false)));
      count = orbits.length;
      before.close();
    }
  }

  /** The points, orbit after orbit. */
  float[] values() {
    return points.toFloatArray();
  }

  int count() {
    return count;
  }

  /**
   * The nearest image minimizes ‖x‖² − 2 y·x. Near an image that difference cancels, so it is
   * computed in double, and the distance itself from y − x, which keeps every digit.
   */
  private Measures measure(float[] moved) {
    NDArray doubles = points.toType(DataType.FLOAT64, false);
    NDArray products = doubles.dot(imagesTransposed);
    NDArray nearest = imageSquares.sub(products.mul(2)).argMin(1);
    float[] distance = rootMeanSquare(points.sub(images.get(nearest)));
    return new Measures(
        Arrays.stream(nearest.toLongArray()).mapToInt(Math::toIntExact).toArray(),
        distance,
        moved,
        rootMeanSquare(points),
        points.dot(projection).toFloatArray());
  }

  private static float[] rootMeanSquare(NDArray rows) {
    return rows.square().mean(ROW).sqrt().toFloatArray();
  }

  /**
   * Columns of random signs, so scaled that products with them keep RMS distances: for independent
   * signs s, the mean of (s·v)² is ‖v‖² (Achlioptas, Database-friendly random projections, 2003).
   */
  private NDArray signs(int size) {
    RandomGenerator random = SeededRandom.of(1);
    float scale = (float) (1 / Math.sqrt((double) SKETCH * size));
    float[] values = new float[size * SKETCH];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextBoolean() ? scale : -scale;
    }
    return manager.create(values, new Shape(size, SKETCH));
  }

  private static NDArray kept(NDArray array) {
    NDScope.unregister(array);
    return array;
  }

  @Override
  public void close() {
    manager.close();
  }
}
