package org.attractorlab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.orbit.Orbits;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.network.Network;

/**
 * The orbits a run shows: where they start, with some starts replaced by others, and their film.
 * Confined to the engine's thread.
 */
final class WatchedOrbits implements AutoCloseable {
  private final Network network;
  private final float[][] memories;
  private final IterationSettings settings;

  /** The starts that the settings ask for. */
  private final float[][] planned;

  private Map<Integer, float[]> replaced;
  private float[][] starts;
  private Film film;

  /** Whether the orbits of the film itself begin at the starts as they are now. */
  private boolean fresh = true;

  /**
   * @param replaced other starts by the index of their orbit; where there is no such orbit they
   *     wait
   */
  WatchedOrbits(
      Network network,
      TrainingImages images,
      float[][] memories,
      long seed,
      IterationSettings settings,
      Map<Integer, float[]> replaced) {
    this.network = network;
    this.memories = memories;
    this.settings = settings;
    this.replaced = Map.copyOf(replaced);
    planned = Starts.of(settings, images, seed).values();
    starts = starts();
    film = newFilm();
  }

  private float[][] starts() {
    float[][] all = planned.clone();
    replaced.forEach(
        (orbit, start) -> {
          if (orbit < all.length) {
            all[orbit] = start;
          }
        });
    return all;
  }

  private Film newFilm() {
    return new Film(orbits(starts), settings.steps());
  }

  private Orbits orbits(float[][] from) {
    return new Orbits(network, from, memories, settings.tolerance());
  }

  private void beginAnew() {
    film.close();
    film = newFilm();
    fresh = true;
  }

  /**
   * Replaces other starts than before. All other orbits stay as they are.
   *
   * @param weightsStand whether the frames that are there belong to the weights as they are
   */
  void replace(Map<Integer, float[]> others, boolean weightsStand) {
    float[][] before = starts;
    replaced = Map.copyOf(others);
    starts = starts();
    IntStream unlike =
        IntStream.range(0, starts.length).filter(i -> !Arrays.equals(before[i], starts[i]));
    int[] changed =
        IntStream.concat(unlike, IntStream.of(film.replacing())).distinct().sorted().toArray();
    if (changed.length == 0) {
      return;
    }
    if (!weightsStand) {
      beginAnew();
      return;
    }
    float[][] from = IntStream.of(changed).mapToObj(i -> starts[i]).toArray(float[][]::new);
    film.replace(changed, orbits(from));
    fresh = false;
  }

  Map<Integer, float[]> replaced() {
    return replaced;
  }

  List<OrbitFrame> frames() {
    return film.frames();
  }

  boolean complete() {
    return film.complete();
  }

  /** Applies the map once more to what is furthest behind. */
  void advance() {
    film.advance();
  }

  /** Applies the map once more while the weights change. */
  void advanceLive() {
    if (fresh) {
      film.advanceLive();
    } else {
      beginAnew();
    }
  }

  /** Back to k = 0, for weights that have changed. */
  void restart() {
    if (fresh) {
      film.restart();
    } else {
      beginAnew();
    }
  }

  @Override
  public void close() {
    film.close();
  }
}
