package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Samples.ascii;
import static org.attractorlab.data.read.Samples.gzip;

import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetpbmReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "P2\n2 2\n10\n0 2 4 10\n",
        "P2 # made by hand\n#\n# twice\n2 2 #a\n10 0\n2\t4\r\n10",
        "P5 2 2 10\n\0\2\4\n",
        "P5\n2 2\n# white is ten\n10\n\0\2\4\n",
      })
  void greyIsReadAsTextAndAsBytes(String file) {
    ImageSet set = Reading.read(ascii(file));

    assertThat(set.shape()).isEqualTo(new ImageShape(1, 2, 2));
    assertThat(set.image(0)).containsExactly(0, 0.2f, 0.4f, 1);
  }

  @Test
  void colourIsReadAsTextAndAsBytes() {
    ImageSet text = Reading.read(ascii("P3 2 1 4 4 0 1 2 3 0"));
    ImageSet bytes = Reading.read(gzip(ascii("P6 2 1 4\n\4\0\1\2\3\0")));

    assertThat(text.shape()).isEqualTo(new ImageShape(3, 1, 2));
    assertThat(text.image(0)).containsExactly(1, 0.5f, 0, 0.75f, 0.25f, 0);
    assertThat(bytes.image(0)).isEqualTo(text.image(0));
  }

  @Test
  void aLargeWhiteMakesTwoBytes() {
    assertThat(Reading.read(ascii("P5 2 1 1000\n\1\0\3\0")).image(0))
        .containsExactly(0.256f, 0.768f);
  }

  @Test
  void aTruncatedPictureIsRefused() {
    assertRefused(ascii("P5 2 2 10\n\0\2\4"), "pixels are missing");
    assertRefused(ascii("P5 9 9 10\n\0\2\4"), "promises 9 × 9 pixels");
    assertRefused(gzip(ascii("P5 2 2 10\n\0\2\4")), "pixels are missing");
    assertRefused(ascii("P2 2 2 10 1 2 3"), "pixels are missing");
    assertRefused(ascii("P2 2"), "pixels are missing");
  }

  @Test
  void aLyingHeaderIsRefused() {
    assertRefused(ascii("P5 2147483648 2 10\n"), "more than nine digits");
    assertRefused(ascii("P5 99999 99999 10\n"), "too large");
    assertRefused(gzip(ascii("P5 9999 4000 10\n")), "pixels are missing");
    assertRefused(ascii("P5 0 2 10\n"), "0 × 2");
    assertRefused(ascii("P5 2 2 70000\n"), "70000");
    assertRefused(ascii("P2 2 2 10 1 2 3 11"), "a value is 11");
    assertRefused(ascii("P2 2 x 10 1 2 3 4"), "\"x\" stands where a number should be");
  }
}
