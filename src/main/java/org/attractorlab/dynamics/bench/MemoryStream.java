package org.attractorlab.dynamics.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast memory can be streamed: four plain loops over arrays that no cache holds, split over all
 * cores. The best of them is what a training step is measured by.
 */
final class MemoryStream {
  /** Slices of 1 MB: small enough to share well, long enough for the prefetchers. */
  private static final int SLICE = 1 << 18;

  private static final int SLICES = 64;

  private final float[][] a = new float[SLICES][SLICE];
  private final float[][] b = new float[SLICES][SLICE];
  private final float[][] c = new float[SLICES][SLICE];

  private interface Loop {
    void over(float[] a, float[] b, float[] c);
  }

  /** A loop, and the bytes that it reads and writes for each element. */
  private record Kind(Loop loop, int bytes) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(MemoryStream::copy, 8),
          new Kind(MemoryStream::scale, 8),
          new Kind(MemoryStream::add, 12),
          new Kind(MemoryStream::updateAll, 24));

  /** Gigabytes (10⁹) a second of the best loop. */
  Timing gigabytesPerSecond(Race race) {
    double[][] seconds =
        race.times(KINDS.stream().<Contestant>map(kind -> () -> pass(kind.loop())).toList());
    return IntStream.range(0, KINDS.size())
        .mapToObj(i -> rates(KINDS.get(i).bytes(), seconds[i]))
        .max(Comparator.comparingDouble(Timing::median))
        .orElseThrow();
  }

  private static Timing rates(int bytes, double[] seconds) {
    double gigabytes = (double) bytes * SLICES * SLICE / 1e9;
    return Timing.of(Arrays.stream(seconds).map(time -> gigabytes / time).toArray());
  }

  private void pass(Loop loop) {
    IntStream.range(0, SLICES).parallel().forEach(i -> loop.over(a[i], b[i], c[i]));
  }

  private static void copy(float[] a, float[] b, float[] c) {
    System.arraycopy(a, 0, b, 0, a.length);
  }

  private static void scale(float[] a, float[] b, float[] c) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= 0.5f;
    }
  }

  private static void add(float[] a, float[] b, float[] c) {
    for (int i = 0; i < a.length; i++) {
      a[i] = b[i] + 0.5f * c[i];
    }
  }

  private static void updateAll(float[] a, float[] b, float[] c) {
    for (int i = 0; i < a.length; i++) {
      b[i] = 0.5f * b[i] + a[i];
      c[i] = 0.5f * c[i] + a[i];
      a[i] = 0.5f * (b[i] + c[i]);
    }
  }
}
