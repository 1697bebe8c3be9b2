package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Reading.foreign;
import static org.attractorlab.data.read.Reading.read;
import static org.attractorlab.data.read.Samples.counting;
import static org.attractorlab.data.read.Samples.floats;
import static org.attractorlab.data.read.Samples.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyReaderTest {
  /** Of n×h×w grey images; each value tells where it is. */
  private static final ImageShape TWO_BY_FIVE = new ImageShape(1, 2, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stored.npz",
        "compressed.npz",
        "big-endian-column-major.npy",
        "rows-of-words.npy"
      })
  void whatNumpyWroteIsRead(String file) {
    ImageSet set = read(foreign(file));

    assertThat(set.count()).isEqualTo(6);
    assertThat(set.shape()).isEqualTo(new ImageShape(1, 8, 8));
    for (int i = 0; i < 6; i++) {
      for (int pixel = 0; pixel < 64; pixel++) {
        float expected = (40 * i + 4 * (pixel / 8) + pixel % 8) / 255f;
        assertThat(set.image(i)[pixel])
            .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-6f));
      }
    }
  }

  @Test
  void labelsInAnArchiveAreFoundByName() {
    ImageSet numbers = read(foreign("stored.npz"));
    ImageSet words = read(foreign("compressed.npz"));

    assertThat(numbers.classes()).containsExactly("0", "1", "2");
    assertThat(numbers.label(4)).isEqualTo("1");
    assertThat(numbers.notes()).containsExactly("Of the arrays in sample, \"x_train\" was read.");
    assertThat(words.classes()).containsExactly("cat", "dog", "eel");
    assertThat(words.label(5)).isEqualTo("eel");
  }

  @ParameterizedTest
  @CsvSource({
    "'(3, 2, 5)', 3, 1, 2, 5",
    "'(2, 5)', 1, 1, 2, 5",
    "'(2, 5, 3)', 1, 3, 2, 5",
    "'(4, 2, 5, 3)', 4, 3, 2, 5",
    "'(4, 3, 2, 5)', 4, 3, 2, 5",
    "'(4, 2, 5, 1)', 4, 1, 2, 5",
    "'(4, 1, 2, 5)', 4, 1, 2, 5",
    "'(4, 9)', 4, 1, 3, 3",
    "'(5, 12)', 5, 3, 2, 2",
    "'(4, 4)', 1, 1, 4, 4",
  })
  void theSizesOfTheAxesSayWhatTheyAre(
      String sizes, int count, int channels, int height, int width) {
    int values = count * channels * height * width;
    ImageSet set = read(npy("|u1", false, sizes, counting(values)));

    assertThat(set.count()).isEqualTo(count);
    assertThat(set.shape()).isEqualTo(new ImageShape(channels, height, width));
  }

  @Test
  void channelsAreFirstOrLast() {
    float[] last = read(npy("|u1", false, "(1, 2, 5, 3)", counting(30))).image(0);
    float[] first = read(npy("|u1", false, "(1, 3, 2, 5)", counting(30))).image(0);

    assertThat(last[0]).isZero();
    assertThat(last[1]).isEqualTo(3 / 255f);
    assertThat(last[10]).isEqualTo(1 / 255f);
    assertThat(first[1]).isEqualTo(1 / 255f);
    assertThat(first[10]).isEqualTo(10 / 255f);
  }

  @Test
  void columnMajorRowsAreUnfolded() {
    // Two rows of four: (image, pixel) lies at image + 2 · pixel.
    ImageSet set = read(npy("|u1", true, "(2, 4)", new byte[] {10, 50, 20, 60, 30, 70, 40, 80}));

    assertThat(set.image(1)).containsExactly(50 / 255f, 60 / 255f, 70 / 255f, 80 / 255f);
  }

  @ParameterizedTest
  @CsvSource({
    "|u1, 1", "|b1, 1", "<u2, 2", ">u2, 2", "<i2, 2", "<i4, 4", ">i4, 4", "<u4, 4", "<i8, 8",
    ">i8, 8", "<f2, 2", "<f4, 4", ">f4, 4", "<f8, 8", ">f8, 8"
  })
  void everyTypeOfNumberIsRead(String type, int bytes) {
    ByteBuffer data = ByteBuffer.allocate(10 * bytes);
    data.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 10; i++) {
      int value = i % 2;
      switch (type.substring(1)) {
        case "f2" -> data.putShort(Float.floatToFloat16(value));
        case "f4" -> data.putFloat(value);
        case "f8" -> data.putDouble(value);
        case "u1", "b1" -> data.put((byte) value);
        case "u2", "i2" -> data.putShort((short) value);
        case "u4", "i4" -> data.putInt(value);
        default -> data.putLong(value);
      }
    }
    ImageSet set = read(npy(type, false, "(1, 2, 5)", data.array()));

    assertThat(set.shape()).isEqualTo(TWO_BY_FIVE);
    assertThat(set.image(0)).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.5, 0.5",
    "0, 16, 4, 0.25",
    "0, 255, 51, 0.2",
    "-1, 1, 0, 0.5",
    "0, 65535, 13107, 0.2"
  })
  void theRangeOfTheValuesIsRecognised(float least, float greatest, float value, float expected) {
    byte[] data = floats(ByteOrder.LITTLE_ENDIAN, least, greatest, value, least);

    assertThat(read(npy("<f4", false, "(1, 2, 2)", data)).image(0))
        .containsExactly(0, 1, expected, 0);
  }

  @Test
  void aRangeThatIsNotUsualIsNoted() {
    byte[] data = floats(ByteOrder.LITTLE_ENDIAN, 0, 16, 4, 0);

    assertThat(read(npy("<f4", false, "(1, 2, 2)", data)).notes())
        .containsExactly("Values were taken to go from 0 to 16.");
  }

  @Test
  void labelsBesideAFileAreFound(@TempDir Path folder) throws IOException {
    Path images = folder.resolve("x_train.npy");
    Files.write(images, npy("|u1", false, "(2, 2, 5)", counting(20)));
    Files.write(folder.resolve("y_train.npy"), npy("|u1", false, "(2, 1)", new byte[] {4, 3}));
    Files.write(folder.resolve("y_test.npy"), npy("|u1", false, "(2,)", new byte[] {1, 1}));

    ImageSet set = new ImageReader().read(images, ReadOptions.DEFAULT, Progress.NONE);

    assertThat(set.classes()).containsExactly("3", "4");
    assertThat(set.label(0)).isEqualTo("4");
  }

  @Test
  void labelsThatCannotBeUsedBecomeANote() {
    Map<String, byte[]> arrays = new LinkedHashMap<>();
    arrays.put("x.npy", npy("|u1", false, "(2, 2, 5)", counting(20)));
    arrays.put("y.npy", npy("|O", false, "(2,)", counting(20)));
    ImageSet set = read(Samples.zip(arrays));

    assertThat(set.classes()).isEmpty();
    assertThat(set.notes()).singleElement().asString().startsWith("Labels were not used.");
  }

  @Test
  void labelsAloneAreRefused() {
    assertRefused(npy("|u1", false, "(20,)", counting(20)), "like labels, but no images");
  }

  @Test
  void arraysThatAreNoImagesAreRefused() {
    assertRefused(npy("|O", false, "(2, 2, 5)", counting(20)), "no numbers");
    assertRefused(npy("<c8", false, "(2, 2, 5)", counting(160)), "no numbers");
    assertRefused(npy("|u1", false, "(2, 2, 5, 7)", counting(140)), "which is not images");
    assertRefused(npy("|u1", false, "()", counting(1)), "which is not images");
    assertRefused(npy("|u1", false, "(0, 2, 5)", counting(0)), "holds no images");
    assertRefused(
        Samples.zip(Map.of("a.npy", npy("|u1", false, "(3,)", counting(3)))), "looks like images");
  }

  @Test
  void valuesThatCannotBeImagesAreRefused() {
    byte[] notFinite = floats(ByteOrder.LITTLE_ENDIAN, 0, Float.NaN, 1, 1);
    byte[] standardized = floats(ByteOrder.LITTLE_ENDIAN, -2.5f, 3, 1, 1);

    assertRefused(npy("<f4", false, "(1, 2, 2)", notFinite), "no finite numbers");
    assertRefused(npy("<f4", false, "(1, 2, 2)", standardized), "values from -2.500 to 3.000");
  }

  @Test
  void aTruncatedFileIsRefused() {
    byte[] whole = npy("|u1", false, "(3, 2, 5)", counting(30));

    assertRefused(Arrays.copyOf(whole, whole.length - 11), "but there are only 1");
    assertRefused(Arrays.copyOf(whole, 40), "its header is not complete");
    assertRefused(Arrays.copyOf(whole, 9), "its header is not complete");
    assertRefused(npy("|u1", true, "(3, 2, 5)", counting(29)), "cut off");
    byte[] archive = foreign("stored.npz");
    assertRefused(Arrays.copyOf(archive, 400), "cut off");
  }

  @Test
  void aLyingHeaderIsRefused() {
    assertRefused(npy("|u1", false, "(2147483648, 2, 5)", counting(20)), "a size of 2147483648");
    assertRefused(npy("|u1", false, "(999999999, 2, 5)", counting(20)), "promises 999999999");
    assertRefused(npy("|u1", true, "(999999999, 2, 5)", counting(20)), "promises 999999999");
    assertRefused(npy("|u1", false, "(1, 99999, 99999)", counting(20)), "99999 × 99999");
    byte[] longHeader = npy("|u1", false, "(1, 2, 5)", counting(10));
    longHeader[6] = 2;
    longHeader[11] = 127;
    assertRefused(longHeader, "its header is said to have");
  }
}
