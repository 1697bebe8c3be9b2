package org.attractorlab.experiment.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.experiment.SavedTraining;
import org.attractorlab.experiment.TrainingJson;
import org.attractorlab.network.Architecture;
import org.attractorlab.network.LayerShape;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.OptimizerState;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code model.alab}. Of every entry no more is read than what belongs there: texts have a
 * limit, and an array is read only after its description has been found to be the expected one. So
 * a file that unpacks to more than its size suggests is refused before it fills the memory.
 */
final class ModelReader {
  private static final int LONGEST_TEXT = 4 << 20;

  private final Path file;

  ModelReader(Path file) {
    this.file = file;
  }

  Model read() {
    return reading(
        zip -> {
          Experiment experiment = new ExperimentJson().read(text(zip, "experiment.json"));
          TrainingImages images = images(zip, experiment, LabJson.labels(text(zip, "report.json")));
          ImageShape shape = images.set().shape();
          Map<String, int[]> shapes = expected(experiment.network(), shape);
          List<ParameterValues> weights = arrays(zip, "weights.npz", shapes);
          return new Model(
              experiment, images, weights, training(zip, experiment, shapes), starts(zip, images));
        });
  }

  String readReport() {
    return reading(zip -> text(zip, "report.json"));
  }

  /** What is read of a file. */
  @FunctionalInterface
  private interface Part<T> {
    T of(ZipFile zip) throws IOException;
  }

  private <T> T reading(Part<T> part) {
    if (!Files.exists(file)) {
      throw new UnusableInput("There is no file " + file + ".", "Check its name.");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      checkFormat(text(zip, "format.txt"));
      return part.of(zip);
    } catch (EOFException e) {
      throw damaged("it ends too early", e);
    } catch (ZipException e) {
      throw damaged("it is no zip that can be unpacked", e);
    } catch (IOException e) {
      throw new UnusableInput(
          file + " cannot be read (" + e.getMessage() + ").", "Check the file and its disk.", e);
    } catch (IllegalArgumentException e) {
      // Java's unzipping says so of names that are no text.
      throw damaged("its list of contents is broken", e);
    }
  }

  private UnusableInput damaged(String how, Exception cause) {
    return new UnusableInput(
        file + " is no model, or it is damaged: " + how + ".", "Save or copy it again.", cause);
  }

  private static void checkFormat(String text) {
    String version =
        text.startsWith(ModelFile.TITLE) ? text.substring(ModelFile.TITLE.length()).strip() : "";
    if (version.equals(Integer.toString(ModelFile.FORMAT))) {
      return;
    }
    throw version.matches("[0-9]{1,9}")
        ? new UnusableInput(
            "This model has format " + version + ", but this program knows only 1.",
            "Open it with a newer version of Attractor Lab.")
        : new UnusableInput(
            "Its format.txt does not say that this is a model.",
            "Use a model.alab that Attractor Lab has written.");
  }

  private InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new UnusableInput(
          file + " is no model: it has no " + name + ".",
          "Use a model.alab that Attractor Lab has written.");
    }
    return zip.getInputStream(entry);
  }

  private String text(ZipFile zip, String name) throws IOException {
    try (InputStream in = open(zip, name)) {
      byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw new UnusableInput(
            name + " in " + file + " is too long.",
            "Use a model.alab that Attractor Lab has written.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** The shapes of all parameters of an architecture for such images, by their names. */
  private static Map<String, int[]> expected(Architecture architecture, ImageShape shape) {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    for (LayerShape layer : architecture.layers(shape)) {
      if (!layer.weights().isEmpty()) {
        shapes.put(layer.name() + ".weight", ints(layer.weights()));
      }
      if (layer.biases() > 0) {
        shapes.put(layer.name() + ".bias", new int[] {layer.biases()});
      }
    }
    return shapes;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where training stands; null in files of older programs. */
  private @Nullable SavedTraining training(
      ZipFile zip, Experiment experiment, Map<String, int[]> parameters) throws IOException {
    if (zip.getEntry("training.json") == null) {
      return null;
    }
    int kinds = experiment.training().optimizer().moments();
    Map<String, int[]> expected = new LinkedHashMap<>();
    for (String prefix : List.of(ModelFile.FIRST, ModelFile.SECOND).subList(0, kinds)) {
      parameters.forEach((name, shape) -> expected.put(prefix + name, shape));
    }
    List<float[]> moments =
        arrays(zip, "optimizer.npz", expected).stream().map(ParameterValues::values).toList();
    int count = parameters.size();
    String text = text(zip, "training.json");
    TrainingJson json = new TrainingJson();
    return json.read(
        text,
        new OptimizerState(
            json.optimizerSteps(text),
            moments.subList(0, Math.min(1, kinds) * count),
            moments.subList(Math.min(1, kinds) * count, kinds * count)));
  }

  /** The arrays of an npz, which must have just these names and shapes. */
  private List<ParameterValues> arrays(ZipFile zip, String npzName, Map<String, int[]> expected)
      throws IOException {
    Map<String, ParameterValues> found = new LinkedHashMap<>();
    try (ZipInputStream npz = new ZipInputStream(open(zip, npzName))) {
      for (ZipEntry entry = npz.getNextEntry(); entry != null; entry = npz.getNextEntry()) {
        String name = arrayName(entry);
        int[] shape = expected.get(name);
        if (shape == null || found.containsKey(name)) {
          throw NpyArray.refused(name, "belongs to no layer of its architecture");
        }
        int[] actual = NpyArray.readShape(npz, name);
        if (!Arrays.equals(actual, shape)) {
          throw NpyArray.refused(
              name,
              "has the shape %s, but its architecture needs %s"
                  .formatted(Arrays.toString(actual), Arrays.toString(shape)));
        }
        float[] values = NpyArray.readValues(npz, size(name, shape), name);
        found.put(name, new ParameterValues(name, shape, values));
      }
    }
    Optional<String> missing =
        expected.keySet().stream().filter(name -> !found.containsKey(name)).findFirst();
    if (missing.isPresent()) {
      throw NpyArray.refused(missing.get(), "is missing");
    }
    return expected.keySet().stream().map(found::get).toList();
  }

  private TrainingImages images(ZipFile zip, Experiment experiment, List<String> labels)
      throws IOException {
    try (ZipInputStream npz = new ZipInputStream(open(zip, "images.npz"))) {
      ZipEntry entry = npz.getNextEntry();
      if (entry == null || !arrayName(entry).equals("images")) {
        throw NpyArray.refused("images", "is missing");
      }
      int[] shape = NpyArray.readShape(npz, "images");
      boolean possible =
          shape.length == 4
              && Arrays.stream(shape).allMatch(size -> size >= 1)
              && shape[0] <= ImageChoice.MOST
              && (shape[1] == 1 || shape[1] == 3);
      if (!possible) {
        throw NpyArray.refused(
            "images", "has the shape " + Arrays.toString(shape) + ", not that of images");
      }
      float[] values = NpyArray.readValues(npz, size("images", shape), "images");
      ImageShape image = new ImageShape(shape[1], shape[2], shape[3]);
      check("images", values, image);
      return trainingImages(experiment, image, values, labels);
    }
  }

  /** The starts made by hand; none in files of older programs. */
  private Map<Integer, HandMadeStart> starts(ZipFile zip, TrainingImages images)
      throws IOException {
    Map<Integer, HandMadeStart> starts = new HashMap<>();
    if (zip.getEntry("starts.json") == null) {
      return starts;
    }
    List<SavedStarts.Start> known =
        new SavedStarts().read(text(zip, "starts.json"), images.count());
    ImageShape shape = images.set().shape();
    int[] expected = {known.size(), shape.channels(), shape.height(), shape.width()};
    float[] values = arrays(zip, "starts.npz", Map.of("starts", expected)).getFirst().values();
    check("starts", values, shape);
    for (int i = 0; i < known.size(); i++) {
      SavedStarts.Start one = known.get(i);
      float[] image = Arrays.copyOfRange(values, i * shape.size(), (i + 1) * shape.size());
      starts.put(one.orbit(), new HandMadeStart(image, one.origin(), one.deeds()));
    }
    return starts;
  }

  private static void check(String name, float[] values, ImageShape shape) {
    int least = shape.least();
    for (float value : values) {
      if (!(value >= least && value <= 1)) {
        throw NpyArray.refused(
            name, "has the value " + value + ", which is not in [" + least + ", 1]");
      }
    }
  }

  private static TrainingImages trainingImages(
      Experiment experiment, ImageShape shape, float[] values, List<String> labels) {
    int count = values.length / shape.size();
    float[][] images = new float[count][];
    for (int i = 0; i < count; i++) {
      images[i] = Arrays.copyOfRange(values, i * shape.size(), (i + 1) * shape.size());
    }
    List<String> classes = new ArrayList<>(labels.stream().distinct().toList());
    int[] classOf =
        IntStream.range(0, count)
            .map(i -> labels.size() == count ? classes.indexOf(labels.get(i)) : ImageSet.NO_CLASS)
            .toArray();
    String name = experiment.images().set();
    ImageSet set =
        new ImageSet(
            name, experiment.title(), "unknown", shape, classes, classOf, images, List.of());
    return new TrainingImages(set, IntStream.range(0, count).toArray());
  }

  private static String arrayName(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith(".npy") ? name.substring(0, name.length() - 4) : name;
  }

  private static int size(String name, int[] shape) {
    long size = 1;
    for (int length : shape) {
      size *= length;
      if (size > Runtime.getRuntime().maxMemory() / 8) {
        throw NpyArray.refused(name, "is too large for the memory");
      }
    }
    return Math.toIntExact(size);
  }
}
