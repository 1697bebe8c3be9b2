package org.attractorlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.Progress;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Setting;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.experiment.model.Model;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  @TempDir private Path folder;

  private final TrainingImages images = SampleFilm.images("fashion-mnist", 2);
  private final Experiment experiment =
      new ExperimentJson()
          .with(
              Presets.shipped().standard().experiment(),
              List.of(
                  new Setting("network.layers", "1"),
                  new Setting("network.activation", "linear"),
                  new Setting("title", "\"Two <b>garments</b> & no more\"")));

  /** The half of the identity: all of its eigenvalues are 1/2. */
  private final List<ParameterValues> weights =
      List.of(
          new ParameterValues("layer0.weight", new int[] {784, 784}, half()),
          new ParameterValues("layer0.bias", new int[] {784}, new float[784]));

  private static float[] half() {
    float[] matrix = new float[784 * 784];
    for (int i = 0; i < 784; i++) {
      matrix[i * 785] = 0.5f;
    }
    return matrix;
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid.svg", "loss.svg", "distances.svg"})
  void picturesAsVectorsAreXmlWithoutOutsideReferences(String name) throws Exception {
    String text = Files.readString(export(name));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(withoutNamespaces(text).contains("http")).isFalse();
    assertThat(text.contains("<svg")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid.pdf", "loss.pdf", "distances.pdf"})
  void picturesAsPdfBeginAndEndAsOne(String name) throws IOException {
    String text = Files.readString(export(name), StandardCharsets.ISO_8859_1);

    assertThat(text).startsWith("%PDF-1.");
    assertThat(text.stripTrailing()).endsWith("%%EOF");
  }

  @Test
  void aScaleMakesPicturesOfPixelsLarger() throws IOException {
    Path small = export("loss.png");
    Path large = folder.resolve("large.png");
    Export.LOSS.write(results(film()), large, new FilmSettings(0, 4, true), Progress.NONE);

    assertThat(ImageIO.read(large.toFile()).getWidth())
        .isEqualTo(4 * ImageIO.read(small.toFile()).getWidth());
  }

  @Test
  void theSpectraAreThoseOfTheNetwork() throws IOException {
    List<String> lines = Files.readAllLines(export("spectra.csv"));

    assertThat(lines.getFirst()).isEqualTo("image,real,imaginary,modulus");
    assertThat(lines).hasSize(1 + 2 * 784);
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> Math.abs(Double.parseDouble(line.split(",")[3]) - 0.5) < 1e-9);
  }

  @Test
  void thePageHasEverythingInside() throws IOException {
    String page = Files.readString(export("page.html"));

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("1 of 2 training images are stored", "It does not attract", "<svg", "0.690")
        .contains("data:image/gif;base64,", "data:image/png;base64,")
        .contains("&quot;lossTarget&quot;: 1e-8")
        .contains("Two &lt;b&gt;garments&lt;/b&gt; &amp; no more")
        .doesNotContain("<b>garments");
    assertThat(withoutNamespaces(page).contains("http")).isFalse();
    assertThat(Pattern.compile("(src|href)=['\"](?!data:)").matcher(page).find()).isFalse();
  }

  private static String withoutNamespaces(String text) {
    return text.replaceAll("xmlns(:\\w+)?='[^']*'", "");
  }

  @Test
  void aPageCanBeWrittenBeforeAnythingIsMeasured() {
    Results nothing =
        new Results(
            new Model(experiment, images, weights, null),
            new LossCurve(new int[0], new double[0]),
            List.of(),
            report(List.of(), Map.of()),
            null);
    Path file = folder.resolve("early.html");

    Export.PAGE.write(nothing, file, FilmSettings.USUAL, Progress.NONE);
    assertThat(file).content().contains("was not measured").doesNotContain("NaN", "null,null");
  }

  @Test
  void whatThereIsNothingOfIsSaid() {
    assertThatThrownBy(() -> export(results(List.of()), "film.gif"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("no orbits");
  }

  @Test
  void aNameThatSaysNoFormatIsRefused() {
    assertThatThrownBy(() -> Export.LOSS.check(folder.resolve("loss.jpg")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining(".png or .svg or .pdf or .csv");
    assertThatCode(() -> Export.LOSS.check(folder.resolve("LOSS.SVG"))).doesNotThrowAnyException();
  }

  private Path export(String name) {
    return export(results(film()), name);
  }

  private Path export(Results results, String name) {
    Path file = folder.resolve(name);
    String kind = name.substring(0, name.indexOf('.')).toUpperCase(Locale.ROOT);
    Export.valueOf(kind).write(results, file, FilmSettings.USUAL, Progress.NONE);
    return file;
  }

  private List<OrbitFrame> film() {
    return SampleFilm.of(images, 4, 12);
  }

  private Results results(List<OrbitFrame> film) {
    int[] steps = IntStream.range(0, 60).toArray();
    double[] losses = IntStream.of(steps).mapToDouble(s -> Math.pow(10, -s / 8.0)).toArray();
    List<StoredMeasure> stored =
        List.of(
            new StoredMeasure(0, 1e-4, 0.69, 1.31, 1, true, ""),
            new StoredMeasure(1, 1e-4, 1.24, 2.5, 0, false, "It does not attract."));
    ProbeResult probe = new ProbeResult(256, 256, new int[] {250, 6}, 0, 0, 0, 0, 21);
    return new Results(
        new Model(experiment, images, weights, null),
        new LossCurve(steps, losses),
        film,
        report(stored, Map.of(StartKind.NOISE, probe)),
        null);
  }

  private Report report(List<StoredMeasure> stored, Map<StartKind, ProbeResult> probes) {
    Snapshot snapshot =
        new Snapshot(
            RunState.FINISHED,
            "",
            -1,
            "cpu",
            stored.isEmpty() ? 0 : 60,
            1e-8,
            3e-4,
            96,
            5,
            StopReason.LOSS_REACHED,
            new LossCurve(new int[0], new double[0]),
            List.of(),
            false,
            probes,
            stored,
            stored.isEmpty() ? -1 : 60,
            null,
            true);
    return Report.of(experiment, images, snapshot, "FINISHED", weights);
  }
}
