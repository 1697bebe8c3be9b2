package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Samples.counting;
import static org.attractorlab.data.read.Samples.idx;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to exhaust memory, and files that are just large. */
class LimitsTest {
  private static final ReadLimits FEW =
      new ReadLimits(3, 1000, 100_000, 1 << 20, 250, 5, 100_000_000L);

  /** 50 MB. Gzip allows one such file after the other. */
  private static final byte[] GZIP_OF_ZEROS = Samples.gzip(new byte[50 << 20]);

  @Test
  void beyondTheMostImagesTheFirstAreKept() {
    ImageSet set = read(idx(counting(40), 10, 2, 2), FEW);

    assertThat(set.count()).isEqualTo(3);
    assertThat(set.notes()).containsExactly("Only the first 3 images were read; there are more.");
  }

  @Test
  void beyondTheMostValuesTheFirstAreKept() {
    assertThat(read(idx(counting(3 * 400), 3, 20, 20), FEW).count()).isEqualTo(2);
    assertThat(read(Samples.ascii("0,1,1,0\n".repeat(9)), FEW).count()).isEqualTo(3);
  }

  @Test
  void colourAfterGreyCountsThreefold() {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    pictures.put("1.png", Samples.png(16, 0x333333));
    pictures.put("2.png", Samples.png(16, 0xff0000));
    ImageSet set = read(Samples.zip(pictures), FEW);

    assertThat(set.count()).isEqualTo(1);
    assertThat(set.notes()).hasSize(1);
  }

  @Test
  void aChosenSizeMakesRoom() {
    ReadOptions small = ReadOptions.DEFAULT.withLimits(FEW).withSize(2);
    ImageSet set = Reading.read(idx(counting(3 * 400), 3, 20, 20), small);

    assertThat(set.count()).isEqualTo(3);
    assertThat(set.shape()).isEqualTo(new ImageShape(1, 2, 2));
  }

  @Test
  void anArchiveWithTooManyFilesIsRefused() {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      pictures.put(i + ".txt", new byte[] {' '});
    }

    assertRefused(
        Samples.zip(pictures), ReadOptions.DEFAULT.withLimits(FEW), "holds more than 5 files");
  }

  @Test
  void aFileTooLargeInAnArchiveIsLeftOut() {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    pictures.put("large.pgm", new byte[100_001]);
    pictures.put("1.png", Samples.png(4, 0xff0000));

    assertThat(read(Samples.zip(pictures), FEW).notes())
        .containsExactly("large.pgm could not be read and was left out.");
  }

  @Test
  void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
    byte[] bomb = zipOfZeros(500);

    assertThat(bomb.length).isLessThan(3_000_000);
    assertModest(() -> assertRefused(bomb, "unpacks to much more than images need"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 6})
  void aPictureOfAHundredMegapixelsTakesLittleMemory(int colourType) throws IOException {
    byte[] large = plainPng(10_000, 10_000, colourType);

    assertThat(large.length).isLessThan(2_000_000);
    assertModest(() -> assertThat(Reading.read(large).shape().height()).isEqualTo(32));
  }

  @Test
  void aPictureOfAThousandMegapixelsIsRefused() throws IOException {
    byte[] huge = png(40_000, 25_000, 0, new byte[200_000]);

    assertModest(() -> assertRefused(huge, "40000 × 25000 pixels, which is too large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0089PNG\r\n\u001a\n", "GIF89a", "BM", "P5 9 9 255\n", "1,2,3,4,"})
  void aGzipBombIsRefused(String start) throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(Samples.gzip(start.getBytes(StandardCharsets.ISO_8859_1)));
    for (int i = 0; i < 20; i++) {
      bomb.write(GZIP_OF_ZEROS);
    }

    assertModest(() -> readOrRefuse(bomb.toByteArray()));
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      assertThat(Reading.read(bytes).count()).isEqualTo(1);
    } catch (UnusableInput refusal) {
      assertThat(refusal.problem()).contains("sample");
    }
  }

  private static ImageSet read(byte[] bytes, ReadLimits limits) {
    return Reading.read(bytes, ReadOptions.DEFAULT.withLimits(limits));
  }

  /** Checks that an action allocates less than half a gigabyte in all. */
  private static void assertModest(Runnable action) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    action.run();
    assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(512L << 20);
  }

  private static byte[] zipOfZeros(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("1.png"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  /** A black PNG, written as it is described in its specification, row by row. */
  private static byte[] plainPng(int width, int height, int colourType) throws IOException {
    int samples =
        switch (colourType) {
          case 2 -> 3;
          case 6 -> 4;
          default -> 1;
        };
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels, new Deflater(1))) {
      byte[] row = new byte[1 + samples * width];
      for (int y = 0; y < height; y++) {
        deflater.write(row);
      }
    }
    return png(width, height, colourType, pixels.toByteArray());
  }

  private static byte[] png(int width, int height, int colourType, byte[] pixels)
      throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {8, (byte) colourType, 0, 0, 0});
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk("IHDR", header.toByteArray(), png);
    chunk("IDAT", pixels, png);
    chunk("IEND", new byte[0], png);
    return png.toByteArray();
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream png)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(Samples.ascii(type));
    crc.update(data);
    DataOutputStream out = new DataOutputStream(png);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
