package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attractorlab.data.read.Progress;

/**
 * Drawings of one size, one after the other, that become a film. The first and the last stay
 * longer.
 */
abstract class MovingPicture {
  private static final int SAMPLES = 6;
  private static final int FIRST = 1200;
  private static final int LAST = 3000;

  private final FilmSettings settings;
  private final Set<Integer> colours;

  /**
   * @param colours that a GIF, which has few, is to show exactly
   */
  MovingPicture(FilmSettings settings, Set<Integer> colours) {
    this.settings = settings;
    this.colours = colours;
  }

  /** How many drawings there are; at least one. */
  abstract int frames();

  /** How often the map has been applied in a frame. */
  abstract int k(int frame);

  abstract Drawing drawing(int frame);

  /**
   * Writes the film.
   *
   * @throws java.util.concurrent.CancellationException before the next frame once it is cancelled
   */
  final void write(OutputStream out, FilmFormat format, Progress progress) throws IOException {
    try (FilmFile file = open(out, format, progress)) {
      for (int frame = 0; frame < frames(); frame++) {
        progress.check();
        progress.at((double) frame / frames(), "Film");
        file.add(paint(frame), milliseconds(frame));
      }
    }
  }

  /** The film in memory, as a GIF. */
  final byte[] gif(Progress progress) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out, FilmFormat.GIF, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private FilmFile open(OutputStream out, FilmFormat format, Progress progress) throws IOException {
    return switch (format) {
      case GIF -> new GifFile(out, GifPalette.of(colours, samples(progress)));
      case MP4 -> new Mp4File(out);
    };
  }

  /** Some frames from which the palette is taken. */
  private List<BufferedImage> samples(Progress progress) {
    List<BufferedImage> samples = new ArrayList<>();
    for (int frame = 0; frame < frames(); frame += Math.max(1, frames() / SAMPLES)) {
      progress.check();
      samples.add(paint(frame));
    }
    samples.add(paint(frames() - 1));
    return samples;
  }

  private BufferedImage paint(int frame) {
    return Look.picture(drawing(frame), settings.scale());
  }

  private int milliseconds(int frame) {
    int usual =
        settings.rate() > 0
            ? Math.max(10, (int) Math.round(100 / settings.rate()) * 10)
            : k(frame) < 8 ? 220 : 120;
    boolean first = k(frame) == 0;
    boolean last = frame == frames() - 1;
    return Math.max(usual, first ? FIRST : last ? LAST : 0);
  }
}
