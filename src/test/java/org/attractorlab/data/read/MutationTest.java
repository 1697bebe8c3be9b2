package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.attractorlab.data.read.Reading.foreign;
import static org.attractorlab.data.read.Samples.counting;
import static org.attractorlab.data.read.Samples.npy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damages valid files of every format at random, ten thousand times each. Whatever comes out is
 * either an image set with values in [0, 1] or one {@link UnusableInput}, and takes little memory.
 */
class MutationTest {
  private static final int MUTATIONS = 10_000;
  private static final long MOST_BYTES_ALLOCATED = 256L << 20;

  private static final byte[] IMAGES = Samples.idx(counting(2 * 5 * 6), 2, 5, 6);
  private static final String LABELS = "labels of idx";

  private static final Map<String, byte[]> VALID = validFiles();

  private static Map<String, byte[]> validFiles() {
    byte[] labels = Samples.idx(new byte[] {1, 0}, 2);
    byte[] array = npy("|u1", false, "(2, 2, 5)", counting(20));
    Map<String, byte[]> files = new TreeMap<>();
    files.put("idx", IMAGES);
    files.put("idx.gz", Samples.gzip(IMAGES));
    files.put(LABELS, labels);
    files.put("cifar-10", Samples.cifar(new int[] {1}, new int[] {2}));
    files.put("cifar-100", Samples.cifar(new int[] {1, 3}, new int[] {2, 4}));
    files.put("npy", array);
    files.put("column-major.npy", npy("<f4", true, "(2, 2, 2)", new byte[32]));
    files.put("csv", Samples.ascii("label,a,b,c,d\n3,0,0.5,1,0.25\n5,0.1,0.2,0.3,0.4\n"));
    files.put("zip of pictures", Samples.zip(Map.of("a/1.png", Samples.png(3, 0xff0000))));
    files.put("zip of idx", Samples.zip(Map.of("images", IMAGES, "labels", labels)));
    files.put("tar", Samples.tar(Map.of("a/1.pgm", Samples.ascii("P2 2 1 4 3 1"))));
    files.put("tar.gz of npy", Samples.gzip(Samples.tar(Map.of("x.npy", array))));
    Stream.of(
            "stored.npz",
            "compressed.npz",
            "one-bit.png",
            "palette.png",
            "grey-16-bit.png",
            "rgba-16-bit.png",
            "interlaced.png",
            "grey.jpg",
            "progressive.jpg",
            "cmyk.jpg",
            "animated.gif",
            "colour.bmp",
            "palette.bmp",
            "grey.pgm",
            "grey-text.pgm",
            "colour.ppm",
            "colour-text.ppm")
        .forEach(name -> files.put(name, foreign(name)));
    return files;
  }

  static Stream<String> names() {
    return VALID.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void noDamageEscapesAsAnythingElse(String name) {
    byte[] valid = VALID.get(name);
    RandomGenerator random = SeededRandom.of(name.hashCode());
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = memory.getCurrentThreadAllocatedBytes();
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] damaged = damaged(valid, random);
      try {
        boolean labels = name.equals(LABELS);
        assertValuesAreInRange(labels ? Reading.read(IMAGES, damaged) : Reading.read(damaged));
      } catch (UnusableInput refusal) {
        assertThat(refusal.problem()).isNotBlank();
        refused++;
      } catch (RuntimeException | Error e) {
        fail("mutation %d of %s".formatted(i, name), e);
      }
      long now = memory.getCurrentThreadAllocatedBytes();
      assertThat(now - allocated).as("mutation %d", i).isLessThan(MOST_BYTES_ALLOCATED);
      allocated = now;
    }
    assertThat(refused)
        .as("refused")
        .isBetween(name.equals(LABELS) ? 0 : MUTATIONS / 100, MUTATIONS * 99 / 100);
  }

  private static void assertValuesAreInRange(ImageSet set) {
    for (int i = 0; i < set.count(); i++) {
      for (float value : set.image(i)) {
        if (!(value >= 0 && value <= 1)) {
          fail("image %d has the value %s", i, value);
        }
      }
    }
  }

  /** One to three of: bits flipped, the end cut off, a piece copied elsewhere, a large number. */
  private static byte[] damaged(byte[] valid, RandomGenerator random) {
    byte[] bytes = valid.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && bytes.length > 8; i++) {
      // Half of all damage goes where the headers are.
      int reach = random.nextBoolean() ? Math.min(bytes.length, 64) : bytes.length;
      int at = random.nextInt(reach);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 -> {
          int from = random.nextInt(bytes.length);
          int length = random.nextInt(bytes.length - Math.max(from, at));
          System.arraycopy(valid, from, bytes, at, length);
        }
        default -> {
          byte large = new byte[] {(byte) 0xff, 0x7f, (byte) 0x80, 0x10}[random.nextInt(4)];
          Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), large);
        }
      }
    }
    return bytes;
  }
}
