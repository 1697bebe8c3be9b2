package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Reading.read;
import static org.attractorlab.data.read.Samples.counting;
import static org.attractorlab.data.read.Samples.gzip;
import static org.attractorlab.data.read.Samples.idx;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
  private static final byte[] IMAGES = idx(counting(5 * 6 * 7), 5, 6, 7);
  private static final byte[] LABELS = idx(new byte[] {7, 2, 7, 10, 2}, 5);

  @TempDir private Path folder;

  @Test
  void valuesGoFromZeroToOne() {
    ImageSet set = read(IMAGES);

    assertThat(set.count()).isEqualTo(5);
    assertThat(set.shape()).isEqualTo(new ImageShape(1, 6, 7));
    assertThat(set.image(2)[10]).isEqualTo((2 * 42 + 10) / 255f);
    assertThat(set.classes()).isEmpty();
  }

  @Test
  void labelsAreClassesOrderedAsNumbers() {
    ImageSet set = read(IMAGES, LABELS);

    assertThat(set.classes()).containsExactly("2", "7", "10");
    assertThat(set.label(0)).isEqualTo("7");
    assertThat(set.label(3)).isEqualTo("10");
  }

  @Test
  void gzipIsTakenOff() {
    assertThat(read(gzip(IMAGES), gzip(LABELS)).classes()).hasSize(3);
  }

  @Test
  void colourImagesHaveAFourthAxis() {
    ImageSet set = read(idx(counting(2 * 4 * 5 * 3), 2, 4, 5, 3));

    assertThat(set.shape()).isEqualTo(new ImageShape(3, 4, 5));
    assertThat(set.image(1)[20]).isEqualTo(61 / 255f);
  }

  @Test
  void floatsAreRead() {
    byte[] values = Samples.floats(ByteOrder.BIG_ENDIAN, 0, 0.25f, 0.5f, 1);

    assertThat(read(idx(0x0D, values, 1, 2, 2)).image(0)).containsExactly(0, 0.25f, 0.5f, 1);
  }

  @Test
  void labelsAreFoundByTheirUsualName() throws IOException {
    write("train-labels-idx1-ubyte.gz", gzip(LABELS));
    write("aaa-labels-idx1-ubyte", idx(new byte[5], 5));
    write("broken.gz", new byte[] {0x1f, (byte) 0x8b, 0, 0});

    assertThat(readFile("train-images-idx3-ubyte", IMAGES).classes()).contains("10");
    assertThat(readFile("train-images.idx3-ubyte", IMAGES).classes()).contains("10");
  }

  @Test
  void labelsWithAnyNameAreFoundByTheirCount() throws IOException {
    write("what", LABELS);
    write("other", idx(new byte[4], 4));

    assertThat(readFile("pictures", IMAGES).classes()).containsExactly("2", "7", "10");
  }

  @Test
  void labelsOfAnotherCountAreNotUsed() throws IOException {
    write("labels", idx(new byte[4], 4));
    ImageSet set = readFile("images", IMAGES);

    assertThat(set.classes()).isEmpty();
    assertThat(set.notes())
        .containsExactly("The labels in labels were not used: they are not as many as the images.");
  }

  @Test
  void labelsThatAreCutOffAreNotUsed() throws IOException {
    write("labels", Arrays.copyOf(LABELS, LABELS.length - 1));

    assertThat(readFile("images", IMAGES).notes())
        .containsExactly("The labels in labels were not used: the file is cut off.");
  }

  @Test
  void labelsAloneAreRefusedWithTheWayOut() {
    assertRefused(LABELS, "holds labels, not images");
    assertThatThrownBy(() -> read(LABELS))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("Give the images file");
  }

  @Test
  void aTruncatedFileIsRefused() {
    byte[] truncated = Arrays.copyOf(IMAGES, IMAGES.length - 43);
    String reason = "its header promises 5 images of 6 × 7 grey, but there are only 3";

    assertRefused(truncated, reason);
    assertRefused(gzip(truncated), reason);
    byte[] gzip = gzip(IMAGES);
    assertRefused(Arrays.copyOf(gzip, gzip.length / 2), "cut off");
    assertRefused(Arrays.copyOf(IMAGES, 9), "its header is not complete");
  }

  @Test
  void aLyingHeaderIsRefused() {
    assertRefused(idx(counting(10), Integer.MAX_VALUE, 28, 28), "promises 2147483647 images");
    assertRefused(idx(counting(10), Integer.MIN_VALUE, 28, 28), "a size of 2147483648");
    assertRefused(idx(counting(10), 1, 1 << 30, 1 << 30), "promises images of 1073741824");
    int most = Integer.MAX_VALUE;
    assertRefused(idx(counting(10), most, most, most, most), "promises an array of");
    assertRefused(gzip(idx(counting(10), 1, 4096, 4096)), "there are only 0");
  }

  @Test
  void anEmptySetIsRefused() {
    assertRefused(idx(new byte[0], 0, 28, 28), "holds no images");
    assertRefused(idx(new byte[0], 5, 0, 28), "holds no images");
  }

  private ImageSet readFile(String name, byte[] bytes) throws IOException {
    return new ImageReader().read(write(name, bytes), ReadOptions.DEFAULT, Progress.NONE);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
