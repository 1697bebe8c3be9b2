package org.attractorlab.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages models and texts of experiments at random. Whatever comes out is a model, an experiment
 * or one {@link UnusableInput}, and takes little memory. The study with 100,000 of each: {@code
 * ./mvnw test -Pslow -Dtest=DamagedModelTest}.
 */
class DamagedModelTest {
  private static final long MOST_BYTES_ALLOCATED = 256L << 20;
  private static final String[] LURES = {
    "-1",
    "1e999",
    "1e-999",
    "99999999999999999999",
    "null",
    "[]",
    "{}",
    "\"\"",
    "true",
    "NaN",
    "[[[[[[[[",
    "\"\\u0000\"",
    "2147483648",
    "-0.0",
    "0x10",
    "[1, [2]]"
  };

  @TempDir private Path folder;

  @Test
  void noDamagedModelEscapesAsAnythingElse() throws IOException {
    damageModels(3_000, 3);
  }

  @Test
  void noDamagedTextEscapesAsAnythingElse() {
    damageTexts(5_000, 4);
  }

  @Test
  @Tag("slow")
  void noneOfAHundredThousandDamagedModelsDoes() throws IOException {
    damageModels(100_000, 5);
  }

  @Test
  @Tag("slow")
  void noneOfAHundredThousandDamagedTextsDoes() {
    damageTexts(100_000, 6);
  }

  private void damageModels(int mutations, long seed) throws IOException {
    Path file = folder.resolve("model.alab");
    ModelFile.write(file, SampleModel.small(), "{\"trainingImages\": [{\"label\": \"Bag\"}]}");
    byte[] valid = Files.readAllBytes(file);
    RandomGenerator random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < mutations; i++) {
      Files.write(file, random.nextInt(3) == 0 ? damaged(valid, random) : inside(valid, random));
      refused += read(i, () -> ModelFile.read(file)) ? 0 : 1;
    }
    assertThat(refused).isBetween(mutations / 3, mutations - 1);
  }

  private static void damageTexts(int mutations, long seed) {
    ExperimentJson json = new ExperimentJson();
    List<String> valid =
        Presets.shipped().all().stream().map(Preset::experiment).map(json::write).toList();
    RandomGenerator random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < mutations; i++) {
      byte[] text = valid.get(random.nextInt(valid.size())).getBytes(StandardCharsets.UTF_8);
      String mutant =
          new String(
              random.nextBoolean() ? damaged(text, random) : lured(text, random),
              StandardCharsets.UTF_8);
      refused += read(i, () -> json.read(mutant)) ? 0 : 1;
    }
    assertThat(refused).isBetween(mutations / 3, mutations - 1);
  }

  /** Whether it was read; if it was not, it was refused with a sentence. */
  private static boolean read(int number, Runnable reading) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    boolean whole = false;
    try {
      reading.run();
      whole = true;
    } catch (UnusableInput refusal) {
      assertThat(refusal.problem()).isNotBlank().doesNotContain("Exception");
      assertThat(refusal.cure()).isNotBlank();
    } catch (RuntimeException | Error e) {
      fail("mutation " + number, e);
    }
    assertThat(memory.getCurrentThreadAllocatedBytes() - before)
        .as("bytes of mutation %d", number)
        .isLessThan(MOST_BYTES_ALLOCATED);
    return whole;
  }

  /** Damages an entry, and packs all as if nothing had happened: sums of bits are right. */
  private static byte[] inside(byte[] zip, RandomGenerator random) throws IOException {
    Map<String, byte[]> entries = unpacked(zip);
    List<String> names = new ArrayList<>(entries.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] entry = entries.get(name);
    if (random.nextInt(12) == 0) {
      entries.remove(name);
    } else if (name.endsWith(".npz") && random.nextInt(3) > 0) {
      entries.put(name, inside(entry, random));
    } else {
      entries.put(
          name,
          name.endsWith(".json") && random.nextBoolean()
              ? lured(entry, random)
              : damaged(entry, random));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> packed : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(packed.getKey()));
        out.write(packed.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  /** Puts something that parsers stumble over in the place of a number or a text. */
  private static byte[] lured(byte[] json, RandomGenerator random) {
    String text = new String(json, StandardCharsets.UTF_8);
    String lure = LURES[random.nextInt(LURES.length)];
    int at = random.nextInt(text.length());
    int colon = text.indexOf(": ", at);
    int end = colon < 0 ? -1 : endOfValue(text, colon + 2);
    return end < 0
        ? (text.substring(0, at) + lure + text.substring(at)).getBytes(StandardCharsets.UTF_8)
        : (text.substring(0, colon + 2) + lure + text.substring(end))
            .getBytes(StandardCharsets.UTF_8);
  }

  private static int endOfValue(String text, int from) {
    int end = from;
    while (end < text.length() && ",\n}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** One to three of: bytes changed, the end cut off, a piece copied elsewhere, a large number. */
  private static byte[] damaged(byte[] valid, RandomGenerator random) {
    byte[] bytes = valid.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && bytes.length > 8; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0, 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> {
          int from = random.nextInt(bytes.length);
          int length = random.nextInt(bytes.length - Math.max(from, at));
          System.arraycopy(valid, from, bytes, at, length);
        }
        default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0x7f);
      }
    }
    return bytes;
  }
}
