package org.attractorlab.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  private static final String REPORT =
      "{\"trainingImages\": [{\"label\": \"Bag\"}, {\"label\": \"Coat\"}]}";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeAModel() {
    file = folder.resolve("model.alab");
    ModelFile.write(file, model(), REPORT);
  }

  @Test
  void aModelComesBackAsItWas() {
    Model back = ModelFile.read(file);

    assertThat(back.experiment()).isEqualTo(model().experiment());
    assertThat(back.weights()).usingRecursiveComparison().isEqualTo(model().weights());
    assertThat(back.images().set().shape()).isEqualTo(new ImageShape(1, 2, 3));
    assertThat(back.images().images()).isDeepEqualTo(model().images().images());
    assertThat(back.images().label(1)).isEqualTo("Coat");
    assertThat(back.training()).usingRecursiveComparison().isEqualTo(model().training());
    assertThat(back.starts()).usingRecursiveComparison().isEqualTo(model().starts());
  }

  @Test
  void aFileOfAnOlderProgramHasNoStartsMadeByHand() throws IOException {
    rewrite(
        entries -> {
          entries.remove("starts.json");
          entries.remove("starts.npz");
        });

    assertThat(ModelFile.read(file).starts()).isEmpty();
  }

  @Test
  void startsOfANewerFormatSaySo() throws IOException {
    rewrite(entries -> entries.put("starts.json", "{\"format\": 2, \"poems\": []}".getBytes()));

    refused("starts of this model have format 2");
    refused("newer version");
  }

  @Test
  void startsThatAreDamagedAreRefused() throws IOException {
    for (String text :
        List.of(
            "{",
            "[]",
            "{\"format\": 1, \"starts\": []}",
            "{\"format\": 1, \"starts\": [{\"orbit\": -1}]}",
            "{\"format\": 1, \"starts\": [{\"orbit\": 1}, {\"orbit\": 1}]}",
            "{\"format\": 1, \"starts\": [{\"orbit\": 1, \"trainingImage\": 2}]}")) {
      rewrite(entries -> entries.put("starts.json", text.getBytes()));
      refused("starts of the model are damaged");
    }
    rewrite(
        entries ->
            entries.put("starts.json", "{\"format\": 1, \"starts\": [{\"orbit\": 1}]}".getBytes()));
    refused("\"starts\" of the model has the shape");
  }

  @Test
  void aFileOfAnOlderProgramHasNoTrainingToGoOnWith() throws IOException {
    rewrite(
        entries -> {
          entries.remove("training.json");
          entries.remove("optimizer.npz");
        });

    assertThat(ModelFile.read(file).training()).isNull();
    assertThat(ModelFile.read(file).weights()).hasSize(4);
  }

  @Test
  void aTrainingWithoutItsMomentsIsRefused() throws IOException {
    rewrite(entries -> entries.remove("optimizer.npz"));

    refused("it has no optimizer.npz");
  }

  @Test
  void momentsOfAnotherOptimizerAreRefused() throws IOException {
    rewrite(
        entries ->
            entries.put(
                "experiment.json",
                new ExperimentJson()
                    .write(changed(model().experiment(), "training.optimizer=momentum"))
                    .getBytes()));

    refused("\"second.layer0.weight\" of the model belongs to no layer");
  }

  @Test
  void aTrainingThatCannotBeIsRefused() throws IOException {
    for (String damage :
        List.of(
            "\"steps\": -3",
            "\"steps\": 3e40",
            "\"steps\": 12345678901234567890",
            "\"steps\": \"many\"",
            "\"steps\": null")) {
      rewrite(
          entries ->
              entries.computeIfPresent(
                  "training.json",
                  (_, json) ->
                      new String(json, java.nio.charset.StandardCharsets.UTF_8)
                          .replaceFirst("\"steps\": [^,]*", damage)
                          .getBytes()));
      assertThatExceptionOfType(UnusableInput.class)
          .as(damage)
          .isThrownBy(() -> ModelFile.read(file));
    }
    rewrite(entries -> entries.put("training.json", "{".getBytes()));
    refused("training.json of the model is no valid JSON");
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.alab");
    ModelFile.write(again, model(), REPORT);

    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void nothingIsLeftBesideAWrittenModel() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> ModelFile.write(folder.resolve("no/model.alab"), model(), REPORT))
        .withMessageContaining("cannot be written");
  }

  @Test
  void anArrayThatDoesNotFitItsArchitectureIsRefused() throws IOException {
    rewrite(
        entries ->
            entries.put(
                "experiment.json",
                new ExperimentJson()
                    .write(changed(model().experiment(), "network.width=5"))
                    .getBytes()));

    refused(
        "\"layer0.weight\" of the model has the shape [4, 6], but its architecture needs [5, 6]");
  }

  @Test
  void weightsOfTooManyOrTooFewLayersAreRefused() throws IOException {
    rewrite(entries -> entries.put("experiment.json", withLayers(3)));
    refused("\"layer1.weight\" of the model has the shape");
    rewrite(entries -> entries.put("experiment.json", withLayers(1)));
    refused("layer0.weight");
  }

  @Test
  void aMissingEntryIsNamed() throws IOException {
    rewrite(entries -> entries.remove("weights.npz"));

    refused("it has no weights.npz");
  }

  @Test
  void aNewerFormatIsNotRead() throws IOException {
    rewrite(entries -> entries.put("format.txt", "Attractor Lab model, format 2\n".getBytes()));

    refused("format 2, but this program knows only 1");
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    Files.writeString(file, "hello");
    refused("no zip");
    Files.write(file, new byte[0]);
    refused("no zip");
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> ModelFile.read(folder.resolve("none.alab")))
        .withMessageContaining("There is no file");
  }

  @Test
  void aTextThatUnpacksToGigabytesIsRefused() throws IOException {
    rewrite(
        entries -> {},
        zip -> {
          byte[] zeros = new byte[1 << 20];
          zip.putNextEntry(new ZipEntry("experiment.json"));
          for (int i = 0; i < 200; i++) {
            zip.write(zeros);
          }
        },
        "experiment.json");

    refused("too long");
  }

  @Test
  void anArrayThatPromisesMoreThanTheMemoryHoldsIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream npz = new ZipOutputStream(bytes)) {
      npz.putNextEntry(new ZipEntry("images.npy"));
      NpyArray.write(npz, new int[] {500, 3, 1 << 20, 1 << 20}, new float[0]);
    }
    rewrite(entries -> entries.put("images.npz", bytes.toByteArray()));

    refused("\"images\" of the model is too large");
  }

  @Test
  void pixelsThatAreNoPixelsAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream npz = new ZipOutputStream(bytes)) {
      npz.putNextEntry(new ZipEntry("images.npy"));
      NpyArray.write(npz, new int[] {1, 1, 1, 1}, new float[] {Float.NaN});
    }
    rewrite(entries -> entries.put("images.npz", bytes.toByteArray()));

    refused("has the value NaN");
  }

  private void refused(String part) {
    assertThatExceptionOfType(UnusableInput.class)
        .isThrownBy(() -> ModelFile.read(file))
        .withMessageContaining(part);
  }

  private static Experiment changed(Experiment experiment, String... settings) {
    return SampleModel.changed(experiment, settings);
  }

  private static byte[] withLayers(int layers) {
    return new ExperimentJson()
        .write(changed(model().experiment(), "network.layers=" + layers))
        .getBytes();
  }

  private static Model model() {
    return SampleModel.small();
  }

  private void rewrite(Consumer<Map<String, byte[]>> change) throws IOException {
    rewrite(change, _ -> {}, "");
  }

  /** Writes the file again with other entries. */
  private void rewrite(Consumer<Map<String, byte[]>> change, More more, String without)
      throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    entries.remove(without);
    change.accept(entries);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
      more.writeTo(zip);
    }
  }

  private interface More {
    void writeTo(ZipOutputStream zip) throws IOException;
  }
}
