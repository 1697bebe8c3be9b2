package org.attractorlab.experiment.report;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The 256 colours of a GIF. One index means "as before"; some colours are wanted exactly; the rest
 * are found by splitting the box of all colours, always where it spreads most, until there are
 * enough boxes (median cut, after Heckbert 1982, with means instead of medians).
 */
final class GifPalette {
  /** The index of pixels that stay as they were. */
  static final int UNCHANGED = 255;

  private static final int COLOURS = 255;
  // Colours are looked up by their seven upper bits: enough for the eye, and the table stays small.
  private static final int LOOKUP_BITS = 7;

  private final int[] colours;
  private final short[] lookup = new short[1 << 3 * LOOKUP_BITS];

  private GifPalette(int[] colours) {
    this.colours = colours;
    java.util.Arrays.fill(lookup, (short) -1);
  }

  /**
   * @param exact colours wanted as they are, 0xRRGGBB, at most 128
   * @param samples pictures whose other colours are to be met
   */
  static GifPalette of(Collection<Integer> exact, List<BufferedImage> samples) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (BufferedImage sample : samples) {
      int[] pixels = pixels(sample);
      for (int pixel : pixels) {
        counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
      }
    }
    List<Integer> colours = new ArrayList<>(exact.stream().distinct().toList());
    colours.forEach(counts::remove);
    colours.addAll(cut(counts, COLOURS - colours.size()));
    return new GifPalette(colours.stream().mapToInt(Integer::intValue).toArray());
  }

  static int[] pixels(BufferedImage picture) {
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  IndexColorModel colourModel() {
    byte[][] channels = new byte[3][256];
    for (int i = 0; i < colours.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        channels[channel][i] = (byte) channel(colours[i], channel);
      }
    }
    return new IndexColorModel(8, 256, channels[0], channels[1], channels[2], UNCHANGED);
  }

  /** The index of the nearest colour. */
  int index(int rgb) {
    int shift = 8 - LOOKUP_BITS;
    int key =
        channel(rgb, 0) >> shift << 2 * LOOKUP_BITS
            | channel(rgb, 1) >> shift << LOOKUP_BITS
            | channel(rgb, 2) >> shift;
    if (lookup[key] < 0) {
      lookup[key] = (short) nearest(rgb);
    }
    return lookup[key];
  }

  private int nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance = 0;
      for (int channel = 0; channel < 3; channel++) {
        int difference = channel(colours[i], channel) - channel(rgb, channel);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int channel(int rgb, int channel) {
    return rgb >> (16 - 8 * channel) & 0xFF;
  }

  private static List<Integer> cut(Map<Integer, Integer> counts, int most) {
    if (counts.isEmpty()) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Box(List.copyOf(counts.keySet()), counts));
    while (boxes.size() < most) {
      Box widest = boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
      if (widest.spread() == 0) {
        break;
      }
      boxes.remove(widest);
      boxes.addAll(widest.split(counts));
    }
    return boxes.stream().map(Box::mean).toList();
  }

  /** Some colours, each weighted by the root of its count, so that no even ground takes all. */
  private static final class Box {
    private final List<Integer> members;
    private final double[] mean = new double[3];
    private int widest;
    private double spread;

    Box(List<Integer> members, Map<Integer, Integer> counts) {
      this.members = members;
      double weights = 0;
      double[] squares = new double[3];
      for (int rgb : members) {
        double weight = Math.sqrt(counts.get(rgb));
        weights += weight;
        for (int channel = 0; channel < 3; channel++) {
          double value = channel(rgb, channel);
          mean[channel] += weight * value;
          squares[channel] += weight * value * value;
        }
      }
      for (int channel = 0; channel < 3; channel++) {
        mean[channel] /= weights;
        double variance = squares[channel] - weights * mean[channel] * mean[channel];
        if (members.size() > 1 && variance > spread) {
          spread = variance;
          widest = channel;
        }
      }
    }

    double spread() {
      return spread;
    }

    int mean() {
      return (int) Math.round(mean[0]) << 16
          | (int) Math.round(mean[1]) << 8
          | (int) Math.round(mean[2]);
    }

    List<Box> split(Map<Integer, Integer> counts) {
      Map<Boolean, List<Integer>> halves =
          members.stream()
              .collect(
                  java.util.stream.Collectors.partitioningBy(
                      rgb -> channel(rgb, widest) > mean[widest]));
      return halves.values().stream().map(half -> new Box(half, counts)).toList();
    }
  }
}
