package org.attractorlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;

/**
 * The watched orbits of a {@link FakeRun}: each start is blended into a training image, the faster
 * the further the training has come.
 *
 * @param replaced starts made by hand, by orbit
 * @param trained how far the training has come, 0 to 1
 */
record FakeOrbits(
    TrainingImages images,
    IterationSettings watched,
    Map<Integer, float[]> replaced,
    double trained) {
  OrbitFrame frame(int k) {
    int count = watched.count();
    int size = images.set().shape().size();
    byte[] pixels = new byte[count * size];
    int[] nearest = new int[count];
    float[] distance = new float[count];
    float[] moved = new float[count];
    List<OrbitEnd> ends = new ArrayList<>();
    double pull = 0.3 * trained;
    for (int orbit = 0; orbit < count; orbit++) {
      float[] start = start(orbit);
      nearest[orbit] = orbit * 7 % images.count();
      float[] goal = images.image(nearest[orbit]);
      double left = Math.exp(-pull * k * (0.5 + orbit % 5 / 4.0));
      double square = 0;
      for (int i = 0; i < size; i++) {
        double value = goal[i] + left * (start[i] - goal[i]);
        pixels[orbit * size + i] = (byte) Math.round(255 * value);
        square += (value - goal[i]) * (value - goal[i]);
      }
      distance[orbit] = (float) Math.sqrt(square / size);
      moved[orbit] = k == 0 ? Float.POSITIVE_INFINITY : (float) (distance[orbit] * pull);
      boolean there = distance[orbit] < watched.tolerance();
      ends.add(there ? new OrbitEnd.AtTrainingImage(nearest[orbit]) : new OrbitEnd.Unsettled());
    }
    return new OrbitFrame(k, pixels, nearest, distance, moved, ends);
  }

  float[] start(int orbit) {
    if (replaced.containsKey(orbit)) {
      return replaced.get(orbit);
    }
    int[] unseen = images.unseen();
    if (watched.starts() == StartKind.UNSEEN && unseen.length > 0) {
      return images.set().image(unseen[orbit % unseen.length]);
    }
    Random random = new Random(orbit);
    float[] noise = new float[images.set().shape().size()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat();
    }
    return noise;
  }

  /** An orbit that moves by halves towards a training image. */
  static List<OrbitFrame> byHalves(float[] goal, float[] start) {
    return IntStream.rangeClosed(0, 20)
        .mapToObj(k -> towards(goal, start, k, Math.pow(0.5, k)))
        .toList();
  }

  private static OrbitFrame towards(float[] goal, float[] start, int k, double left) {
    byte[] pixels = new byte[goal.length];
    double square = 0;
    for (int i = 0; i < pixels.length; i++) {
      double apart = left * (start[i] - goal[i]);
      pixels[i] = (byte) Math.round(255 * Math.clamp(goal[i] + apart, 0, 1));
      square += apart * apart;
    }
    float distance = (float) Math.sqrt(square / goal.length);
    OrbitEnd end = distance < 0.01 ? new OrbitEnd.AtTrainingImage(0) : new OrbitEnd.Unsettled();
    return new OrbitFrame(
        k, pixels, new int[] {0}, new float[] {distance}, new float[] {distance}, List.of(end));
  }
}
