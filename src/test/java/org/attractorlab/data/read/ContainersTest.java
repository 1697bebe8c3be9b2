package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Reading.foreign;
import static org.attractorlab.data.read.Samples.counting;
import static org.attractorlab.data.read.Samples.idx;
import static org.attractorlab.data.read.Samples.npy;
import static org.attractorlab.data.read.Samples.png;
import static org.attractorlab.data.read.Samples.tar;
import static org.attractorlab.data.read.Samples.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders, zips and tars hold the same files and have to give the same images. */
class ContainersTest {
  private static final int RED = 0xff0000;
  private static final int GREY = 0x333333;

  @TempDir private Path folder;

  private enum Container {
    FOLDER,
    ZIP,
    TAR
  }

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @ParameterizedTest
  @EnumSource
  void foldersAreClasses(Container container) throws IOException {
    files.put("set/cats/1.png", png(4, RED));
    files.put("set/cats/2.png", png(4, GREY));
    files.put("set/dogs/1.png", png(4, RED));
    ImageSet set = read(container);

    assertThat(set.count()).isEqualTo(3);
    assertThat(set.classes()).containsExactly("cats", "dogs");
    assertThat(set.label(1)).isEqualTo("cats");
    assertThat(set.label(2)).isEqualTo("dogs");
    assertThat(set.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void picturesInOneFolderHaveNoClass(Container container) throws IOException {
    files.put("set/1.png", png(4, RED));
    files.put("set/2.png", png(4, GREY));

    assertThat(read(container).classes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mixedSizesAndModesBecomeOneShape(Container container) throws IOException {
    files.put("a.png", foreign("grey-16-bit.png"));
    files.put("b.jpg", foreign("grey.jpg"));
    files.put("c.gif", foreign("animated.gif"));
    files.put("d.png", png(40, GREY));
    files.put("e.ppm", foreign("colour.ppm"));
    files.put("f.png.gz", Samples.gzip(png(9, RED)));
    ImageSet set = read(container);

    assertThat(set.count()).isEqualTo(6);
    assertThat(set.shape()).isEqualTo(new ImageShape(3, 32, 32));
    assertThat(set.image(3)).containsOnly(0.2f);
    assertThat(set.notes())
        .containsExactly("Images of different sizes were fitted to 32 × 32 pixels.");
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadIsLeftOutAndNamed(Container container) throws IOException {
    files.put("1.png", png(4, RED));
    files.put("2.png", Arrays.copyOf(png(4, RED), 50));
    files.put("README.txt", Samples.ascii("Photographs by Ann.\n"));
    files.put("empty", new byte[0]);
    ImageSet set = read(container);

    assertThat(set.count()).isEqualTo(1);
    assertThat(set.notes())
        .containsExactly(
            "2.png could not be read and was left out.",
            "2 files are no pictures and were left out: README.txt, empty.");
  }

  @ParameterizedTest
  @EnumSource
  void damagedPackingOfOneFileDoesNotSpoilTheOthers(Container container) throws IOException {
    byte[] packed = Samples.gzip(png(4, RED));
    files.put("1.png", png(4, RED));
    files.put("2.png.gz", Arrays.copyOf(packed, packed.length - 20));

    assertThat(read(container).notes())
        .containsExactly("2.png.gz could not be read and was left out.");
  }

  @ParameterizedTest
  @EnumSource
  void oneDamagedSetIsRefusedByItsName(Container container) throws IOException {
    byte[] packed = Samples.gzip(idx(counting(2400), 2, 30, 40));
    files.put("images.gz", Arrays.copyOf(packed, packed.length - 20));

    assertThat(refusal(container)).startsWith("images.gz is cut off");
  }

  @ParameterizedTest
  @EnumSource
  void filesOfTheSystemAreIgnored(Container container) throws IOException {
    files.put("a/1.png", png(4, RED));
    files.put(".hidden.png", png(9, RED));
    files.put("__MACOSX/a/1.png", new byte[] {0});
    files.put("a/Thumbs.db", new byte[] {0});
    ImageSet set = read(container);

    assertThat(set.count()).isEqualTo(1);
    assertThat(set.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anIdxPairIsReadWithItsLabels(Container container) throws IOException {
    files.put("data/train-labels-idx1-ubyte.gz", Samples.gzip(idx(new byte[] {4, 3}, 2)));
    files.put("data/train-images-idx3-ubyte.gz", Samples.gzip(idx(counting(24), 2, 3, 4)));
    ImageSet set = read(container);

    assertThat(set.shape()).isEqualTo(new ImageShape(1, 3, 4));
    assertThat(set.classes()).containsExactly("3", "4");
    assertThat(set.notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void arraysAreReadWithTheirLabels(Container container) throws IOException {
    files.put("readme.md", Samples.ascii("# Arrays\n"));
    files.put("data/images.npy", npy("|u1", false, "(2, 3, 4)", counting(24)));
    files.put("data/labels.npy", npy("|u1", false, "(2,)", new byte[] {4, 3}));
    ImageSet set = read(container);

    assertThat(set.count()).isEqualTo(2);
    assertThat(set.label(0)).isEqualTo("4");
  }

  @ParameterizedTest
  @EnumSource
  void allBatchesAreRead(Container container) throws IOException {
    files.put("batch_1.bin", Samples.cifar(new int[] {1}, new int[] {2}));
    files.put("batch_2.bin", Samples.cifar(new int[] {3}));

    assertThat(read(container).count()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingCanBeReadTheFirstProblemIsTold(Container container) throws IOException {
    files.put("1.png", Arrays.copyOf(png(4, RED), 50));
    files.put("2.png", Arrays.copyOf(png(4, RED), 9));

    assertThat(refusal(container))
        .startsWith("None of the 2 images in ")
        .contains("The first problem: 1.png is a damaged PNG picture.");
  }

  @ParameterizedTest
  @EnumSource
  void whereThereIsNothingItIsSaid(Container container) throws IOException {
    files.put("notes.txt", Samples.ascii("Nothing here.\n"));

    assertThat(refusal(container)).contains(" holds no images. ");
  }

  @Test
  void anEmptyFolderIsRefused() throws IOException {
    assertThat(refusal(Container.FOLDER)).contains(" holds no images. ");
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    files.put("1.png", png(4, RED));
    files.put("2.png", png(4, GREY));
    byte[] zip = zip(files);
    byte[] tar = tar(files);

    assertRefused(Arrays.copyOf(zip, 60), "cut off");
    assertRefused(Arrays.copyOf(zip, 150), "cut off");
    assertRefused(Arrays.copyOf(tar, 520), "cut off");
    assertRefused(Arrays.copyOf(tar, 1500), "cut off");
    assertRefused(Samples.gzip(Arrays.copyOf(tar, 520)), "cut off");
  }

  @Test
  void aDamagedArchiveIsRefused() {
    files.put("1.png", png(4, RED));
    byte[] zip = zip(files);
    zip[45] ^= 0x55;
    byte[] tar = tar(files);
    tar[126] = 'x';

    assertRefused(zip, "damaged");
    assertRefused(tar, "the size of a file in it cannot be read");
  }

  private ImageSet read(Container container) throws IOException {
    return switch (container) {
      case FOLDER -> {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.write(path, file.getValue());
        }
        yield new ImageReader().read(folder, ReadOptions.DEFAULT, Progress.NONE);
      }
      case ZIP -> Reading.read(zip(files));
      case TAR -> Reading.read(tar(files));
    };
  }

  private String refusal(Container container) throws IOException {
    try {
      read(container);
    } catch (UnusableInput e) {
      return e.getMessage();
    }
    throw new AssertionError("Nothing was refused.");
  }
}
