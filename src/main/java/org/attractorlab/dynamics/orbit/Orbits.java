package org.attractorlab.dynamics.orbit;

import ai.djl.ndarray.NDManager;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.SelfMap;
import org.attractorlab.network.Network;

/**
 * The orbits that are watched, one step after the other as frames. To be used on the engine's
 * thread. How ends are judged says {@link OrbitJudge}.
 */
public final class Orbits implements AutoCloseable {
  private final OrbitBatch batch;
  private final double tolerance;
  private OrbitJudge judge;
  private OrbitFrame current;

  /** The orbits of a network; they live until {@link #close()} or until the network is closed. */
  public Orbits(Network network, float[][] starts, float[][] trainingImages, double tolerance) {
    this(network::forward, network.manager(), starts, trainingImages, tolerance);
  }

  /**
   * @param manager the arrays live in a manager below it, until {@link #close()}
   * @param starts n × d, at least one
   * @param trainingImages m × d, at least one
   * @param tolerance an orbit is at a training image within this RMS distance
   */
  public Orbits(
      SelfMap map,
      NDManager manager,
      float[][] starts,
      float[][] trainingImages,
      double tolerance) {
    this.tolerance = tolerance;
    batch = new OrbitBatch(map, manager, starts, trainingImages);
    judge = new OrbitJudge(starts.length, tolerance);
    current = frame(0, batch.measure());
  }

  /** The newest frame. */
  public OrbitFrame current() {
    return current;
  }

  /** Applies the map once to all orbits and gives the new frame. */
  public OrbitFrame advance() {
    current = frame(current.k() + 1, batch.advance());
    return current;
  }

  /** Whether an orbit has diverged, settled or entered a cycle. */
  public boolean isOver(int orbit) {
    return judge.isOver(orbit);
  }

  /** Goes on with some of the orbits only, in this order; the current frame stays as it is. */
  void keep(int[] orbits) {
    batch.keep(orbits);
    judge.keep(orbits);
  }

  /** The points of the newest frame in full precision, one row each. */
  public float[][] points() {
    float[] values = batch.values();
    int size = values.length / batch.count();
    float[][] points = new float[batch.count()][size];
    for (int orbit = 0; orbit < points.length; orbit++) {
      System.arraycopy(values, orbit * size, points[orbit], 0, size);
    }
    return points;
  }

  /** Back to k = 0, for a map that has changed. */
  public OrbitFrame restart() {
    batch.restart();
    judge = new OrbitJudge(batch.count(), tolerance);
    current = frame(0, batch.measure());
    return current;
  }

  private OrbitFrame frame(int k, OrbitBatch.Measures measures) {
    float[] distance = measures.distance();
    for (int i = 0; i < distance.length; i++) {
      if (Float.isNaN(distance[i])) {
        distance[i] = Float.POSITIVE_INFINITY;
      }
    }
    float[] moved = measures.moved();
    float[] values = batch.values();
    int least = new ImageShape(1, 1, values.length / batch.count()).least();
    return new OrbitFrame(
        k, bytes(values, least), measures.nearest(), distance, moved, judge.judge(measures));
  }

  /**
   * Pixels for a picture: [0, 1] to 0 … 255, what is outside cut off, not a number as 0. The
   * coordinates of points begin at −1.
   */
  private static byte[] bytes(float[] values, int least) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      float share = (values[i] - least) / (1 - least);
      bytes[i] = (byte) (int) (Math.clamp(share, 0f, 1f) * 255 + 0.5f);
    }
    return bytes;
  }

  @Override
  public void close() {
    batch.close();
  }
}
