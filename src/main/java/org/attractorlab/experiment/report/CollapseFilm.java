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
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.StartKind;

/**
 * The collapse as an animated GIF. Every k is shown as long as much happens, then every tenth of k
 * or so, and none at which nothing has changed; the first and the last frame stay longer.
 */
final class CollapseFilm {
  private static final int EVERY_ONE_UNTIL = 30;
  private static final double THINNING = 1.08;
  private static final int MOST_COLOURED = 40;

  private CollapseFilm() {}

  static void write(
      OutputStream out, TrainingImages images, StartKind starts, List<OrbitFrame> film)
      throws IOException {
    StagePicture stage = new StagePicture(images, starts, film);
    List<OrbitFrame> shown = shown(film);
    List<BufferedImage> samples = new ArrayList<>();
    for (int i = 0; i < shown.size(); i += Math.max(1, shown.size() / 6)) {
      samples.add(stage.paint(shown.get(i)));
    }
    samples.add(stage.paint(shown.getLast()));
    try (GifFile gif = new GifFile(out, GifPalette.of(frameColours(images.count()), samples))) {
      for (OrbitFrame frame : shown) {
        boolean last = frame == shown.getLast();
        gif.add(
            stage.paint(frame), frame.k() == 0 ? 1200 : last ? 3000 : frame.k() < 8 ? 220 : 120);
      }
    }
  }

  private static List<OrbitFrame> shown(List<OrbitFrame> film) {
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
