package org.attractorlab.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attractorlab.data.read.Reading.assertRefused;
import static org.attractorlab.data.read.Reading.foreign;
import static org.attractorlab.data.read.Samples.ascii;
import static org.attractorlab.data.read.Samples.gzip;

import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  @Test
  void aRowOfPixelsIsAnImage() {
    ImageSet set = read("0,51,102,255\n255,0,0,0\n");

    assertThat(set.count()).isEqualTo(2);
    assertThat(set.shape()).isEqualTo(new ImageShape(1, 2, 2));
    assertThat(set.image(0)).containsExactly(0, 0.2f, 0.4f, 1);
    assertThat(set.classes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7,0,51,102,255\n8,255,0,0,0",
        "0,51,102,255,7\n0,0,0,255,8",
        "label,a,b,c,d\n7,0,51,102,255\n8,0,0,0,255\n",
        "a;b;c;d;\"class\"\r\n0;51;102;255;7\r\n0;0;0;255;8\r\n",
        "\uFEFFy\ta\tb\tc\td\n\n7\t0\t51\t102\t255\n8\t0\t0\t0\t255\n",
        "# made by hand\n  7  0 51 102 255\n  8 0 0 0 255",
        "\"7\", \"0\", \"51\", \"102\", \"255\"\n\"8\",\"0\",\"0\",\"0\",\"255\"",
        "0.0,5.1e1,102.00000000000,255.0,7\n0.0,0,0,255,8",
      })
  void labelsAndColumnNamesAreRecognised(String text) {
    ImageSet set = read(text);

    assertThat(set.shape()).isEqualTo(new ImageShape(1, 2, 2));
    assertThat(set.image(0)).containsExactly(0, 0.2f, 0.4f, 1);
    assertThat(set.classes()).containsExactly("7", "8");
    assertThat(set.label(1)).isEqualTo("8");
  }

  @Test
  void labelsMayBeWords() {
    assertThat(read("0,1,1,0,cat\n1,1,0,0,dog\n").classes()).containsExactly("cat", "dog");
    assertThat(read("cat,0,1,1,0\ndog,1,1,0,0\n").label(1)).isEqualTo("dog");
  }

  @Test
  void aRowOfThreeSquaresIsAColourImage() {
    ImageSet set = read("255,0,0,0,0,255,0,0,0,0,255,0\n");

    assertThat(set.shape()).isEqualTo(new ImageShape(3, 2, 2));
    assertThat(set.image(0)[5]).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5, 0.5", "16, 4, 0.25", "255, 51, 0.2"})
  void theRangeOfTheValuesIsRecognised(String white, String value, float expected) {
    ImageSet set = read("0,%s,%s,0\n".formatted(white, value));

    assertThat(set.image(0)).containsExactly(0, 1, expected, 0);
  }

  @Test
  void whatNumpyWroteIsRead() {
    ImageSet labelled = Reading.read(foreign("saved-by-numpy.csv"));
    ImageSet unlabelled = Reading.read(gzip(foreign("saved-by-numpy.txt")));

    assertThat(labelled.shape()).isEqualTo(new ImageShape(1, 8, 8));
    assertThat(labelled.classes()).containsExactly("0", "1", "2");
    assertThat(labelled.image(5)[63]).isEqualTo((200 + 28 + 7) / 255f);
    assertThat(unlabelled.count()).isEqualTo(6);
    assertThat(unlabelled.image(5)[63]).isEqualTo((200 + 28 + 7) / 255f);
  }

  @Test
  void aRowWithAnotherNumberOfColumnsIsRefused() {
    assertRefused(
        ascii("label,a,b,c,d\n1,2,3,4,5\n1,2,3,4\n"), "line 3: 4 columns, but line 1 has 5");
  }

  @Test
  void aFieldThatIsNoNumberIsRefused() {
    assertRefused(ascii("1,2,3,4\n1,two,3,4\n"), "line 2: \"two\" in column 2 is no number");
    assertRefused(ascii("1,2,3,4\n1,,3,4\n"), "line 2: \"\" in column 2 is no number");
  }

  @Test
  void rowsThatAreNoSquaresAreRefused() {
    assertRefused(ascii("1,2,3,4,5,6,7,8\n"), "8 columns, which is no square image");
  }

  @Test
  void valuesThatCannotBeImagesAreRefused() {
    assertRefused(ascii("1,2,3,-4\n"), "values from -4.000 to 3.000");
    assertRefused(ascii("1,2,Infinity,4\n"), "no finite numbers");
  }

  @Test
  void columnNamesWithoutRowsAreRefused() {
    assertRefused(ascii("label,a,b,c,d\n"), "no known image format");
  }

  @Test
  void otherTextIsNotTakenForImages() {
    assertRefused(ascii("The quick brown fox, jumps, over, the dog.\n"), "no known image format");
    assertRefused(ascii("file,label\na.png,cat\n"), "no known image format");
    assertRefused(ascii("{\"a\": [1, 2, 3, 4]}"), "no known image format");
  }

  private static ImageSet read(String text) {
    return Reading.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
