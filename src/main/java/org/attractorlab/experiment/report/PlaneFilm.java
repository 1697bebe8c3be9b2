package org.attractorlab.experiment.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Particles that the map carries over the basins, as an animated GIF. */
final class PlaneFilm {
  private static final int MOST_COLOURED = 40;

  private PlaneFilm() {}

  static void write(OutputStream out, PlaneResults results) throws IOException {
    PlanePicture picture = new PlanePicture(results);
    int last = results.particles().size() - 1;
    List<BufferedImage> samples = List.of(picture.paint(0), picture.paint(last));
    try (GifFile gif = new GifFile(out, GifPalette.of(colours(results.points().length), samples))) {
      for (int k = 0; k <= last; k++) {
        gif.add(picture.paint(k), k == 0 ? 1200 : k == last ? 3000 : k < 10 ? 260 : 130);
      }
    }
  }

  private static Set<Integer> colours(int points) {
    Set<Integer> colours = new LinkedHashSet<>();
    List.of(Look.GROUND, Look.TEXT, Look.QUIET_TEXT, Look.FAINT, Look.ACCENT)
        .forEach(colour -> colours.add(rgb(colour)));
    for (int i = 0; i < Math.min(points, MOST_COLOURED); i++) {
      colours.add(rgb(Look.of(i)));
      colours.add(rgb(Look.faint(Look.of(i))));
    }
    return colours;
  }

  private static int rgb(Color colour) {
    return colour.getRGB() & 0xFFFFFF;
  }
}
