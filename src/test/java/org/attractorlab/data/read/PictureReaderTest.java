package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Reading.foreign;
import static org.attractorlab.data.read.Reading.read;
import static org.attractorlab.data.read.Samples.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
  /** Gradients made by ImageMagick: row y is grey y/9, or red 1 − y/9 and blue y/9. */
  @ParameterizedTest
  @CsvSource({
    "grey-16-bit.png, 0.0001",
    "grey.jpg, 0.01",
    "grey.pgm, 0.004",
    "grey-16-bit.pgm, 0.0001",
    "grey-text.pgm, 0.004",
  })
  void aGreyGradientOfAnotherProgramIsRight(String file, float tolerance) {
    ImageSet set = read(foreign(file));

    assertThat(set.shape()).isEqualTo(new ImageShape(1, 10, 12));
    for (int pixel = 0; pixel < 120; pixel++) {
      assertThat(set.image(0)[pixel]).isCloseTo(pixel / 12 / 9f, within(tolerance));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "palette.png, 0.004",
    "interlaced.png, 0.0001",
    "progressive.jpg, 0.02",
    "cmyk.jpg, 0.02",
    "animated.gif, 0.004",
    "colour.bmp, 0.004",
    "palette.bmp, 0.004",
    "colour.ppm, 0.004",
    "colour-text.ppm, 0.004",
  })
  void aColourGradientOfAnotherProgramIsRight(String file, float tolerance) {
    assertGradient(read(foreign(file)), 0, 1, tolerance);
  }

  @Test
  void whatIsTransparentShowsTheBackground() {
    assertGradient(read(foreign("rgba-16-bit.png")), 1, 0.5f, 0.0001f);
    float[] onBlack =
        read(foreign("grey-alpha.png"), ReadOptions.DEFAULT.withBackground(0)).image(0);
    float[] onRed =
        read(foreign("grey-alpha.png"), ReadOptions.DEFAULT.withBackground(0xff0000)).image(0);

    assertThat(onBlack).hasSize(120);
    assertThat(onBlack[119]).isCloseTo(0.5f, within(0.003f));
    assertThat(onRed).hasSize(360);
    assertThat(onRed[0]).isCloseTo(0.5f, within(0.003f));
    assertThat(onRed[120]).isZero();
  }

  private static void assertGradient(
      ImageSet set, float background, float opacity, float tolerance) {
    assertThat(set.shape()).isEqualTo(new ImageShape(3, 10, 12));
    float[] image = set.image(0);
    for (int pixel = 0; pixel < 120; pixel++) {
      float blue = pixel / 12 / 9f;
      float[] expected = {1 - blue, 0, blue};
      for (int channel = 0; channel < 3; channel++) {
        assertThat(image[120 * channel + pixel])
            .isCloseTo(opacity * expected[channel] + (1 - opacity) * background, within(tolerance));
      }
    }
  }

  @Test
  void oneBitIsBlackAndWhite() {
    float[] image = read(foreign("one-bit.png")).image(0);

    for (int pixel = 0; pixel < 120; pixel++) {
      assertThat(image[pixel]).isEqualTo(pixel / 12 < 5 ? 0 : 1);
    }
  }

  /** Grey 51 of 255 has to be 0.2 in every type of picture that the JDK writes. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_INDEXED,
      })
  void greyIsTheSameInAllTypes(int type) {
    BufferedImage image = new BufferedImage(2, 2, type);
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel || model.getNumComponents() > 1) {
      image.setRGB(0, 0, 0xff333333);
    } else {
      image.getRaster().setSample(0, 0, 0, type == BufferedImage.TYPE_BYTE_GRAY ? 51 : 13107);
    }
    ImageSet set = read(picture(image, "png"), ReadOptions.DEFAULT.withBackground(0));

    assertThat(set.shape()).isEqualTo(new ImageShape(1, 2, 2));
    assertThat(set.image(0)).containsExactly(0.2f, 0, 0, 0);
  }

  @Test
  void greyAndAlphaOfSixteenBitsIsBlended() {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {13107, 32768});
    byte[] png = picture(new BufferedImage(model, raster, false, null), "png");

    assertThat(read(png).image(0)[0]).isCloseTo(0.5f * 0.2f + 0.5f, within(0.0001f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void palettesOfFewBitsAreRead(int bits) {
    byte[] reds = {0, 51, 102, (byte) 255};
    int colours = Math.min(4, 1 << bits);
    IndexColorModel palette = new IndexColorModel(bits, colours, reds, new byte[4], new byte[4]);
    BufferedImage image = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setSample(8, 0, 0, 1);

    assertThat(read(picture(image, "png")).image(0)[8]).isEqualTo(0.2f);
  }

  @Test
  void aTransparentColourOfAPaletteShowsTheBackground() {
    IndexColorModel palette = new IndexColorModel(8, 2, new byte[2], new byte[2], new byte[2], 1);
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setSample(1, 0, 0, 1);

    assertThat(read(picture(image, "gif")).image(0)).containsExactly(0, 1);
    assertThat(read(picture(image, "png")).image(0)).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"palette.png", "grey.jpg", "progressive.jpg", "animated.gif", "colour.bmp"})
  void aTruncatedPictureIsRefused(String file) {
    byte[] whole = foreign(file);

    // Of the film the second half is another picture, which may be missing.
    for (int percent : new int[] {10, 30, 50, file.endsWith("gif") ? 40 : 90}) {
      assertRefused(Arrays.copyOf(whole, whole.length * percent / 100), "");
    }
  }

  @Test
  void aLyingHeaderIsRefused() {
    byte[] png = foreign("palette.png");
    Arrays.fill(png, 16, 24, (byte) 0x7f);
    byte[] bmp = foreign("colour.bmp");
    bmp[19] = bmp[23] = 4;
    byte[] gif = foreign("animated.gif");
    Arrays.fill(gif, 6, 10, (byte) 0xff);

    assertRefused(png, "");
    assertRefused(bmp, "damaged");
    assertThat(read(gif).shape()).isEqualTo(new ImageShape(3, 10, 12));
  }

  @Test
  void aLyingJpegIsRefusedBeforeItIsDecoded() {
    byte[] jpeg = foreign("progressive.jpg");
    for (int i = 0; i < jpeg.length - 8; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc2) {
        System.arraycopy(
            new byte[] {(byte) 0xff, (byte) 0xdc, (byte) 0xff, (byte) 0xdc}, 0, jpeg, i + 5, 4);
      }
    }

    assertRefused(jpeg, "65500 × 65500 pixels, more than");
  }

  @Test
  void aSignatureAloneIsRefused() {
    assertRefused(Arrays.copyOf(foreign("palette.png"), 8), "is a damaged PNG picture");
    assertRefused(Arrays.copyOf(foreign("grey.jpg"), 3), "is a damaged JPEG picture");
    assertRefused(Arrays.copyOf(foreign("animated.gif"), 6), "is a damaged GIF picture");
    assertRefused(Arrays.copyOf(foreign("colour.bmp"), 2), "is a damaged BMP picture");
  }

  @Test
  void emptyAndUnknownFilesAreRefused() {
    assertRefused(new byte[0], "");
    assertRefused(new byte[] {1, 2, 3}, "no known image format");
  }
}
