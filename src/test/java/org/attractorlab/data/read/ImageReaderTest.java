package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.attractorlab.data.read.Samples.counting;
import static org.attractorlab.data.read.Samples.idx;
import static org.attractorlab.data.read.Samples.picture;
import static org.attractorlab.data.read.Samples.png;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageReaderTest {
  private final ImageReader reader = new ImageReader();

  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThereIsRefused() {
    Path missing = folder.resolve("missing.png");

    assertThatThrownBy(() -> reader.read(missing, ReadOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(UnusableInput.class)
        .hasMessage("There is no file or folder " + missing + ". Check the path.");
  }

  @Test
  void theNameOfAFileDoesNotMatter() throws IOException {
    Path file = Files.write(folder.resolve("letter.txt"), png(5, 0xff0000));
    ImageSet set = reader.read(file, ReadOptions.DEFAULT, Progress.NONE);

    assertThat(set.shape()).isEqualTo(new ImageShape(3, 5, 5));
    assertThat(set.name()).isEqualTo(file.toString());
    assertThat(set.title()).isEqualTo("letter.txt");
    assertThat(set.licence()).isEqualTo("unknown");
  }

  @Test
  void aRefusalNamesTheFile() throws IOException {
    Path file = Files.write(folder.resolve("letter.txt"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> reader.read(file, ReadOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("letter.txt is in no known image format. Known are PNG, ");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("nothing.png"));

    assertThatThrownBy(() -> reader.read(file, ReadOptions.DEFAULT, Progress.NONE))
        .isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith("nothing.png is empty.");
  }

  @Test
  void aSizeThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> ReadOptions.DEFAULT.withSize(0)).isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> ReadOptions.DEFAULT.withSize(5000)).isInstanceOf(UnusableInput.class);
  }

  @Test
  void theMiddleOfAWidePictureIsKept() {
    BufferedImage image = Samples.plain(20, 10, 0);
    image.setRGB(5, 0, 0xffffff);
    ImageSet set = Reading.read(picture(image, "png"), ReadOptions.DEFAULT.withSize(10));

    assertThat(set.image(0)[0]).isEqualTo(1);
    assertThat(set.image(0)[1]).isZero();
  }

  @Test
  void reducingTakesTheMeanOfAnArea() {
    byte[] image = Samples.ascii("P2 3 3 255 0 51 102 51 0 51 102 51 0");

    assertThat(Reading.read(image, ReadOptions.DEFAULT.withSize(1)).image(0)[0])
        .isCloseTo(408f / 9 / 255, within(1e-6f));
    // Columns of 1.5 pixels: (0 + 51/2) / 1.5 = 17, rows likewise.
    assertThat(Reading.read(image, ReadOptions.DEFAULT.withSize(2)).image(0)[0])
        .isCloseTo((0 + 51 * 0.5f + 51 * 0.5f + 0) / 2.25f / 255, within(1e-6f));
  }

  @Test
  void enlargingRepeatsPixels() {
    float[] image =
        Reading.read(
                idx(new byte[] {0, 51, 102, (byte) 255}, 1, 2, 2), ReadOptions.DEFAULT.withSize(4))
            .image(0);

    assertThat(image).startsWith(0, 0, 0.2f, 0.2f, 0, 0, 0.2f, 0.2f, 0.4f, 0.4f, 1, 1);
  }

  @Test
  void largePicturesAreReducedEvenIfAllAreEqual() {
    ImageSet set = Reading.read(png(129, 0x333333));

    assertThat(set.shape()).isEqualTo(new ImageShape(1, 32, 32));
    assertThat(set.notes()).containsExactly("Large images were reduced to 32 × 32 pixels.");
    assertThat(Reading.read(png(128, 0x333333)).shape()).isEqualTo(new ImageShape(1, 128, 128));
  }

  @Test
  void progressIsReported() throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.write(folder.resolve(i + ".png"), png(4, 0xff0000));
    }
    List<Double> fractions = new ArrayList<>();
    reader.read(
        folder,
        ReadOptions.DEFAULT,
        new Progress() {
          @Override
          public void at(double fraction, String doing) {
            fractions.add(fraction);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });

    assertThat(fractions).containsExactly(0.0, 0.25, 0.5, 0.75);
  }

  @Test
  void readingEndsWhenItIsCancelled() throws IOException {
    Path file = Files.write(folder.resolve("images"), idx(counting(40), 10, 2, 2));
    int[] reports = new int[1];
    Progress impatient =
        new Progress() {
          @Override
          public void at(double fraction, String doing) {
            reports[0]++;
          }

          @Override
          public boolean cancelled() {
            return reports[0] == 3;
          }
        };

    assertThatThrownBy(() -> reader.read(file, ReadOptions.DEFAULT, impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(reports[0]).isEqualTo(3);
  }
}
