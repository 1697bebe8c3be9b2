package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;

/**
 * The collapse as a film. At its own pace every k is shown as long as much happens, then every
 * tenth of k or so, and none at which nothing has changed; at a chosen rate every k is shown until
 * nothing changes any more.
 */
final class CollapseFilm extends MovingPicture {
  private static final int EVERY_ONE_UNTIL = 30;
  private static final double THINNING = 1.08;

  private final StagePicture stage;
  private final boolean captions;
  private final List<OrbitFrame> shown;

  CollapseFilm(
      TrainingImages images, ShownStarts starts, List<OrbitFrame> film, FilmSettings settings) {
    super(settings, Look.colours(images.count()));
    this.stage = new StagePicture(images, starts, film);
    this.captions = settings.captions();
    this.shown = settings.rate() == 0 ? thinned(film) : untilRest(film);
  }

  @Override
  int frames() {
    return shown.size();
  }

  @Override
  int k(int frame) {
    return shown.get(frame).k();
  }

  @Override
  Drawing drawing(int frame) {
    return captions ? stage.captioned(shown.get(frame)) : stage.bare(shown.get(frame));
  }

  private static List<OrbitFrame> thinned(List<OrbitFrame> film) {
    List<OrbitFrame> shown = new ArrayList<>();
    double next = 0;
    for (OrbitFrame frame : film) {
      boolean last = frame == film.getLast();
      if (!last && frame.k() < next) {
        continue;
      }
      if (last || shown.isEmpty() || !looksLike(frame, shown.getLast())) {
        shown.add(frame);
      }
      next = frame.k() < EVERY_ONE_UNTIL ? frame.k() + 1 : frame.k() * THINNING;
    }
    return shown;
  }

  /** Every k up to the first that looks as the last one does. */
  private static List<OrbitFrame> untilRest(List<OrbitFrame> film) {
    int end = film.size();
    while (end > 1 && looksLike(film.get(end - 2), film.getLast())) {
      end--;
    }
    return film.subList(0, end);
  }

  private static boolean looksLike(OrbitFrame a, OrbitFrame b) {
    return Arrays.equals(a.pixels(), b.pixels()) && a.ends().equals(b.ends());
  }
}
