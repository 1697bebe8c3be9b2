package org.attractorlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.OptimizerKind;
import org.attractorlab.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentJsonTest {
  private static final String LETTERS = "aZ9 \"\\\n\t{}é漢/…";
  private static final String JSON_LETTERS = "0123456789-+eE.,:{}[]\"nulltrue\\";

  private final ExperimentJson json = new ExperimentJson();
  private final Experiment standard = Presets.shipped().standard().experiment();

  @Test
  void theDefaultExperimentIsWrittenWithTheAgreedNamesInTheAgreedOrder() {
    assertThat(json.write(standard))
        .isEqualTo(
            """
            {
              "format": 1,
              "name": "ten-garments",
              "title": "Ten garments",
              "seed": 1,
              "device": "auto",
              "images": {
                "set": "fashion-mnist",
                "pick": "one-per-class",
                "count": 10,
                "classes": [],
                "indices": null,
                "size": null
              },
              "network": {
                "family": "fully-connected",
                "layers": 12,
                "width": 256,
                "activation": "leaky-relu",
                "bias": true,
                "initialization": {
                  "scheme": "lecun-uniform",
                  "gain": 1.0
                }
              },
              "training": {
                "optimizer": "adam",
                "learningRate": 0.0003,
                "batch": 0,
                "lossTarget": 1e-8,
                "maxSteps": 20000,
                "maxSeconds": null
              },
              "iteration": {
                "starts": "unseen",
                "count": 64,
                "steps": 150,
                "tolerance": 0.01,
                "noiseLevel": 0.2,
                "erasedShare": 0.25
              },
              "probes": {
                "noise": 256,
                "unseen": 256,
                "corrupted": 256,
                "nearby": 20
              }
            }
            """);
  }

  @Test
  void anyExperimentComesBackFromItsTextAsItWas() {
    RandomGenerator random = new Random(1);
    for (int i = 0; i < 500; i++) {
      Experiment experiment = anyExperiment(random);
      assertThat(json.read(json.write(experiment))).isEqualTo(experiment);
    }
  }

  @Test
  void absentFieldsHaveTheValuesOfTheDefaultPreset() {
    Experiment experiment = json.read("{\"training\": {\"learningRate\": 1e-4}}");

    assertThat(experiment.training().learningRate()).isEqualTo(1e-4);
    assertThat(experiment.training().maxSteps()).isEqualTo(standard.training().maxSteps());
    assertThat(experiment.network()).isEqualTo(standard.network());
  }

  @Test
  void aPresetFileCanBeReadAsAnExperiment() {
    assertThat(json.read("{\"question\": \"Why?\", \"explanation\": \"So.\"}")).isEqualTo(standard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"training": {"learningrate": 1}} | "training.learningrate" is no field of an experiment. Did you mean "training.learningRate"?
          {"trainin": {}} | "trainin" is no field of an experiment. Did you mean "training"?
          {"probes": {"xyzzy": 1}} | "probes.xyzzy" is no field of an experiment. The fields here are noise, unseen, corrupted, nearby.
          {"training": {"learningRate": -1}} | "training.learningRate" is -1, but must be a number above 0, at most 1000. Correct this field, or leave it away for 0.0003.
          {"training": {"learningRate": "fast"}} | "training.learningRate" is "fast", but must be a number above 0, at most 1000. Correct this field, or leave it away for 0.0003.
          {"training": {"maxSeconds": 1e999}} | "training.maxSeconds" is Infinity, but must be a number above 0, at most 1000000. Correct this field.
          {"network": {"layers": 41}} | "network.layers" is 41, but must be a whole number from 1 to 40. Correct this field, or leave it away for 12.
          {"network": {"layers": 2.5}} | "network.layers" is 2.5, but must be a whole number from 1 to 40. Correct this field, or leave it away for 12.
          {"network": {"activation": "reluu"}} | "network.activation" cannot be "reluu". Did you mean "relu"?
          {"network": {"bias": 1}} | "network.bias" is 1, but must be true or false. Correct this field, or leave it away for true.
          {"network": 5} | "network" must be an object {…}. Write its fields between braces.
          {"images": {"indices": []}} | "images.indices" names 0 images. Name 1 to 500 of them, or write null to pick by rule.
          {"images": {"indices": [1, -1]}} | "images.indices" is [1,-1], but must be a whole number from 0 to 2147483647. Correct this field.
          {"images": {"classes": "Bag"}} | "images.classes" is "Bag", but must be a list of texts in brackets […]. Correct this field.
          {"name": "../x"} | "name" is "../x", which cannot be the name of a file everywhere. Use up to 64 small letters, digits and hyphens.
          {"seed": 1e30} | "seed" is 1e30, but must be a whole number of at most 18 digits. Correct this field, or leave it away for 1.
          {"format": 2} | This experiment has format 2, but this program knows only 1. Open it with a newer version of Attractor Lab.
          [] | An experiment must be an object {…}. Write its fields between braces.
          """)
  void whatCannotBeUsedIsNamedWithItsPathAndACure(String text, String complaint) {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read(text))
        .withMessage(complaint);
  }

  @Test
  void jsonThatEndsTooEarlyIsRefusedWithoutTheParsersOwnWords() {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read("{ \"seed\": 7"))
        .withMessageContaining("no valid JSON")
        .withMessageNotContaining("Source");
  }

  @Test
  void brokenJsonIsRefusedWithTheFileAndTheLine(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), "{\n  \"seed\": 7,\n  seed\n}");

    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read(file))
        .withMessageStartingWith("mine.json: This is no valid JSON (line 3): ");
  }

  @Test
  void aFileThatIsNoTextIsRefusedByName(@TempDir Path folder) throws IOException {
    Path picture = Files.write(folder.resolve("cat.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read(picture))
        .withMessageContaining("cat.png is no text");
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read(folder.resolve("none.json")))
        .withMessageContaining("There is no file");
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.read(folder))
        .withMessageContaining("cannot be read");
  }

  @Test
  void aByteOrderMarkDoesNotMatter() {
    assertThat(json.read("\uFEFF{}")).isEqualTo(standard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          training.learningRate=1e-4   | "learningRate": 0.0001
          network.activation=linear    | "activation": "linear"
          network.bias=false           | "bias": false
          training.maxSeconds=2.5      | "maxSeconds": 2.5
          images.indices=3,1,2         | "indices": [3, 1, 2]
          images.indices=[3]           | "indices": [3]
          images.classes=Bag, Sneaker  | "classes": ["Bag", "Sneaker"]
          images.set=my/photos         | "set": "my/photos"
          title=A = B                  | "title": "A = B"
          """)
  void anyFieldCanBeSetByItsPath(String setting, String written) {
    Experiment changed = json.with(standard, List.of(Setting.parse(setting)));

    assertThat(json.write(changed)).contains(written);
  }

  @Test
  void aSettingThatMissesIsRefused() {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> Setting.parse("seven"))
        .withMessageContaining("\"seven\" sets nothing.");
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.with(standard, List.of(new Setting("network.widht", "5"))))
        .withMessageContaining("Did you mean \"network.width\"?");
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> json.with(standard, List.of(new Setting("seed.low", "5"))))
        .withMessageContaining("\"seed\" has no fields");
  }

  @Test
  void noMutationOfAFileGetsPastTheReader() {
    byte[] valid = json.write(standard).getBytes(StandardCharsets.UTF_8);
    RandomGenerator random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      String mutant = mutate(valid, random);
      try {
        json.read(mutant);
      } catch (UnusableInput _) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(5_000);
  }

  private static String mutate(byte[] valid, RandomGenerator random) {
    byte[] bytes = valid.clone();
    for (int change = random.nextInt(1, 4); change > 0; change--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) JSON_LETTERS.charAt(random.nextInt(JSON_LETTERS.length()));
        case 2 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> bytes = java.util.Arrays.copyOf(bytes, at + 1);
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Experiment anyExperiment(RandomGenerator random) {
    return new Experiment(
        "n" + random.nextInt(0, Integer.MAX_VALUE),
        text(random),
        random.nextLong(),
        one(random, DeviceChoice.values()),
        new ImageChoice(
            text(random),
            one(random, ImageChoice.Pick.values()),
            random.nextInt(1, 501),
            random.nextBoolean() ? List.of() : List.of(text(random), text(random)),
            random.nextBoolean() ? null : List.of(random.nextInt(1000), random.nextInt(1000)),
            random.nextBoolean() ? null : random.nextInt(1, 1025)),
        new FullyConnected(
            random.nextInt(1, 41),
            random.nextInt(1, 4097),
            one(random, Activation.values()),
            random.nextBoolean(),
            new Initialization(one(random, Initialization.Scheme.values()), number(random))),
        new TrainingSettings(
            one(random, OptimizerKind.values()),
            number(random),
            random.nextInt(501),
            number(random),
            random.nextInt(1, 1_000_000),
            random.nextBoolean() ? null : number(random)),
        new IterationSettings(
            one(random, StartKind.values()),
            random.nextInt(1, 1025),
            random.nextInt(1, 10_001),
            random.nextDouble(1e-9, 1),
            random.nextDouble(),
            random.nextDouble()),
        new ProbeSettings(
            random.nextInt(1000),
            random.nextInt(1000),
            random.nextInt(1000),
            random.nextInt(1, 1000)));
  }

  private static double number(RandomGenerator random) {
    return Math.pow(10, random.nextDouble(-30, 1.9));
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static <T> T one(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
