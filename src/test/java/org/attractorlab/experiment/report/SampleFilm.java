package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;

/** Orbits that fall by a known law, for want of a network: each to the training image i mod n. */
final class SampleFilm {
  private SampleFilm() {}

  static TrainingImages images(String set, int count) {
    ImageChoice choice =
        new ImageChoice(set, ImageChoice.Pick.ONE_PER_CLASS, count, List.of(), null, null);
    return new ImageChooser(new Catalogue().open(set)).choose(choice, 1);
  }

  /** Frames k = 0 … steps of orbits of unseen images; orbit i has 0.9^k (i % 7 + 1)/7 to go. */
  static List<OrbitFrame> of(TrainingImages images, int orbits, int steps) {
    int[] unseen = images.unseen();
    int size = images.set().shape().size();
    List<OrbitFrame> film = new ArrayList<>();
    for (int k = 0; k <= steps; k++) {
      byte[] pixels = new byte[orbits * size];
      float[] distance = new float[orbits];
      float[] moved = new float[orbits];
      List<OrbitEnd> ends = new ArrayList<>();
      for (int orbit = 0; orbit < orbits; orbit++) {
        float[] start = images.set().image(unseen[orbit * 7 % unseen.length]);
        float[] end = images.image(orbit % images.count());
        double left = Math.pow(0.93 - 0.02 * (orbit % 7), k);
        double squares = 0;
        for (int i = 0; i < size; i++) {
          double value = end[i] + left * (start[i] - end[i]);
          pixels[orbit * size + i] = (byte) Math.round(255 * value);
          squares += (value - end[i]) * (value - end[i]);
        }
        distance[orbit] = (float) Math.sqrt(squares / size);
        moved[orbit] = k == 0 ? Float.POSITIVE_INFINITY : distance[orbit] / 10;
        ends.add(
            distance[orbit] < 0.01
                ? new OrbitEnd.AtTrainingImage(orbit % images.count())
                : new OrbitEnd.Unsettled());
      }
      int[] nearest = IntStream.range(0, orbits).map(i -> i % images.count()).toArray();
      film.add(new OrbitFrame(k, pixels, nearest, distance, moved, ends));
    }
    return film;
  }
}
