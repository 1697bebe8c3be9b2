package org.attractorlab.experiment.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;

/**
 * The collapse as a film. At its own pace every k is shown as long as much happens, then every
 * tenth of k or so, and none at which nothing has changed; at a chosen rate every k is shown until
 * nothing changes any more. The first and the last frame stay longer.
 */
final class CollapseFilm {
  private static final int EVERY_ONE_UNTIL = 30;
  private static final double THINNING = 1.08;
  private static final int MOST_COLOURED = 40;
  private static final int FIRST = 1200;
  private static final int LAST = 3000;

  private final StagePicture stage;
  private final FilmSettings settings;
  private final Set<Integer> colours;
  private final List<OrbitFrame> shown;

  CollapseFilm(
      TrainingImages images, StartKind starts, List<OrbitFrame> film, FilmSettings settings) {
    this.stage = new StagePicture(images, starts, film);
    this.settings = settings;
    this.colours = frameColours(images.count());
    this.shown = settings.rate() == 0 ? thinned(film) : untilRest(film);
  }

  /** How many frames the film has. */
  int frames() {
    return shown.size();
  }

  /**
   * Writes the film.
   *
   * @param cancelled looked at before each frame
   * @throws CancellationException once it is true
   */
  void write(OutputStream out, FilmFormat format, BooleanSupplier cancelled) throws IOException {
    try (FilmFile file = open(out, format)) {
      for (OrbitFrame frame : shown) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        file.add(paint(frame), milliseconds(frame));
      }
    }
  }

  private FilmFile open(OutputStream out, FilmFormat format) throws IOException {
    return switch (format) {
      case GIF -> new GifFile(out, GifPalette.of(colours, samples()));
      case MP4 -> new Mp4File(out);
    };
  }

  private BufferedImage paint(OrbitFrame frame) {
    Drawing drawing = settings.captions() ? stage.captioned(frame) : stage.bare(frame);
    return Look.picture(drawing, settings.scale());
  }

  /** Some frames from which the palette is taken. */
  private List<BufferedImage> samples() {
    List<BufferedImage> samples = new ArrayList<>();
    for (int i = 0; i < shown.size(); i += Math.max(1, shown.size() / 6)) {
      samples.add(paint(shown.get(i)));
    }
    samples.add(paint(shown.getLast()));
    return samples;
  }

  private int milliseconds(OrbitFrame frame) {
    int usual =
        settings.rate() > 0
            ? Math.max(10, (int) Math.round(100 / settings.rate()) * 10)
            : frame.k() < 8 ? 220 : 120;
    boolean first = frame.k() == 0;
    boolean last = frame == shown.getLast();
    return Math.max(usual, first ? FIRST : last ? LAST : 0);
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

  private static Set<Integer> frameColours(int count) {
    Set<Integer> colours = new LinkedHashSet<>();
    List.of(Look.GROUND, Look.TEXT, Look.QUIET_TEXT, Look.FAINT, Look.ACCENT, Color.BLACK)
        .forEach(colour -> colours.add(colour.getRGB() & 0xFFFFFF));
    for (int i = 0; i < Math.min(count, MOST_COLOURED); i++) {
      colours.add(Look.of(i).getRGB() & 0xFFFFFF);
      colours.add(Look.faint(Look.of(i)).getRGB() & 0xFFFFFF);
    }
    return colours;
  }
}
