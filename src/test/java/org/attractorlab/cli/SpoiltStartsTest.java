package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.experiment.model.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hand does to starts in the window, by options of {@code iterate}. */
class SpoiltStartsTest {
  @TempDir private static Path trained;
  @TempDir private Path folder;

  private final TypedCommands typed = new TypedCommands();

  @BeforeAll
  static void train() {
    new TypedCommands()
        .runSmall(
            trained,
            "--set",
            "iteration.count=6",
            "--set",
            "probes.noise=0",
            "--set",
            "probes.unseen=0");
  }

  @Test
  void trainingImagesAreSpoiltInTheOrderGivenAndTheirRecoveryIsCounted() {
    iterate("--starts", "training", "--shift", "-2,1", "--mask", "left");

    assertThat(typed.out())
        .containsPattern("Recovery of 6 spoilt training images: \\d right, \\d ");
    ImageSet starts = new Catalogue().open(folder.resolve("starts.npz").toString());
    float[][] images = ModelFile.read(model()).images().images();
    assertThat(starts.count()).isEqualTo(6);
    for (int i = 0; i < 6; i++) {
      float[] start = starts.image(i);
      assertThat(start[28 + 20]).isEqualTo(images[i % 3][22]);
      assertThat(start[28 + 13]).isZero();
    }
  }

  @Test
  void untouchedTrainingImagesComeBackAndTheirStartsCanBeIteratedAgain() throws Exception {
    iterate("--starts", "training", "--rotate", "0");
    assertThat(typed.out()).contains("6 right, 0 wrong, 0 other");
    String table = Files.readString(folder.resolve("orbits.csv"));

    iterate("--starts", folder.resolve("starts.npz").toString(), "--count", "6");
    assertThat(Files.readString(folder.resolve("orbits.csv"))).isEqualTo(table);
  }

  @Test
  void noiseOfTheSameSeedIsTheSame() throws Exception {
    iterate("--starts", "unseen", "--noise", "0.3", "--blend", "2,0.5");
    byte[] once = Files.readAllBytes(folder.resolve("orbits.csv"));
    iterate("--starts", "unseen", "--noise", "0.3", "--blend", "2,0.5");

    assertThat(Files.readAllBytes(folder.resolve("orbits.csv"))).isEqualTo(once);
    assertThat(typed.out()).doesNotContain("Recovery");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --mask lefft   | --mask cannot be "lefft". Did you mean "left"?
          --mask middle  | --mask cannot be "middle". Give left, right, top or bottom.
          --shift 2      | --shift cannot be "2". Give two whole numbers, as in --shift 2,0.
          --shift a,b    | --shift cannot be "a,b". Give two whole numbers, as in --shift 2,0.
          --blend 9,0.5  | There is no training image 9 to blend with. Give a number from 1 to 3.
          --blend 1,2    | A share cannot be 2.0. Give 0 to 1.
          --noise -1     | A noise level cannot be -1.0. Give 0 or more.
          --noise much   | --noise cannot be "much".
          --rotate NaN   | An angle cannot be NaN. Give degrees.
          """)
  void whatCannotBeDoneIsOneSentence(String arguments, String complaint) {
    assertThat(run(arguments.split(" "), model().toString(), "--out", folder.toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(typed.err()).startsWith(complaint).hasLineCount(1);
    assertThat(folder.resolve("orbits.csv")).doesNotExist();
  }

  private void iterate(String... options) {
    assertThat(run(options, model().toString(), "--out", folder.toString()))
        .as(typed.err())
        .isEqualTo(ExitCode.DONE);
  }

  private int run(String[] options, String... rest) {
    List<String> all = new ArrayList<>(List.of("iterate"));
    all.addAll(List.of(rest));
    all.addAll(List.of(options));
    return typed.run(all.toArray(String[]::new));
  }

  private static Path model() {
    return trained.resolve("model.alab");
  }
}
