package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Reading.read;
import static org.attractorlab.data.read.Samples.cifar;
import static org.attractorlab.data.read.Samples.gzip;

import java.util.Arrays;
import java.util.Map;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.junit.jupiter.api.Test;

class CifarReaderTest {
  private static final byte[] TEN = cifar(new int[] {3}, new int[] {9}, new int[] {0});
  private static final byte[] HUNDRED = cifar(new int[] {19, 99}, new int[] {0, 7});

  @Test
  void planesAreRedGreenBlue() {
    ImageSet set = read(TEN);

    assertThat(set.count()).isEqualTo(3);
    assertThat(set.shape()).isEqualTo(new ImageShape(3, 32, 32));
    assertThat(set.image(1)[1024 + 35]).isEqualTo(((1 + 1024 + 35) & 0xff) / 255f);
  }

  @Test
  void theTenClassesHaveTheirNames() {
    ImageSet set = read(TEN);

    assertThat(set.label(0)).isEqualTo("cat");
    assertThat(set.label(1)).isEqualTo("truck");
    assertThat(set.classes()).containsExactly("airplane", "cat", "truck");
  }

  @Test
  void ofTheHundredClassesTheFineLabelCounts() {
    ImageSet set = read(HUNDRED);

    assertThat(set.count()).isEqualTo(2);
    assertThat(set.label(0)).isEqualTo("99");
    assertThat(set.image(1)[5]).isEqualTo(6 / 255f);
  }

  @Test
  void anyNumberOfRecordsIsRead() {
    assertThat(read(cifar(new int[] {8})).count()).isEqualTo(1);
    assertThat(read(cifar(new int[] {8, 8})).count()).isEqualTo(1);
    assertThat(read(gzip(TEN)).count()).isEqualTo(3);
  }

  @Test
  void theUsualArchiveIsReadAsItIsDownloaded() {
    byte[] archive =
        gzip(
            Samples.tar(
                Map.of("cifar-10/batch_1.bin", TEN, "cifar-10/readme.html", new byte[] {'<'})));

    assertThat(read(archive).count()).isEqualTo(3);
  }

  @Test
  void aTruncatedFileIsRefused() {
    assertRefused(Arrays.copyOf(TEN, TEN.length - 72), "its last record has 3001 of 3073 bytes");
    assertRefused(Arrays.copyOf(TEN, 3000), "no known image format");
  }

  @Test
  void impossibleLabelsAreNotTakenForCifar() {
    assertRefused(cifar(new int[] {200}, new int[] {3}), "no known image format");
    assertRefused(cifar(new int[] {19, 100}, new int[] {3, 3}), "no known image format");
  }

  @Test
  void aLateImpossibleLabelIsRefused() {
    int[][] labels = new int[30][1];
    labels[25][0] = 77;

    assertRefused(cifar(labels), "a label is 77");
  }
}
