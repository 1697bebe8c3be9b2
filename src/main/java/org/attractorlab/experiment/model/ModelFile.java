package org.attractorlab.experiment.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attractorlab.data.ImageShape;
import org.attractorlab.experiment.ExperimentJson;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.SavedTraining;
import org.attractorlab.experiment.TrainingJson;
import org.attractorlab.network.ParameterValues;

/**
 * The file {@code model.alab}, a zip of
 *
 * <ul>
 *   <li>{@code format.txt}: what this is, and the version of the layout;
 *   <li>{@code experiment.json}: the experiment, whose architecture gives the weights their
 *       meaning;
 *   <li>{@code weights.npz}: an array for each parameter, {@code layer0.weight} (out × in) and so
 *       on;
 *   <li>{@code images.npz}: the array {@code images} (n × c × h × w), values as the network saw
 *       them;
 *   <li>{@code report.json}: what was measured;
 *   <li>{@code starts.json} and {@code starts.npz}: the starts made by hand, where there are any;
 *   <li>{@code training.json} and {@code optimizer.npz}: where training stands, and the optimizer's
 *       moments, arrays such as {@code first.layer0.weight} and {@code second.layer0.weight}. Both
 *       are missing in files of older programs; then training begins at the weights.
 * </ul>
 *
 * It holds data only; nothing in it is ever executed.
 */
public final class ModelFile {
  static final int FORMAT = 1;
  static final String TITLE = "Attractor Lab model, format ";

  /** Before the name of the parameter to which a moment belongs. */
  static final String FIRST = "first.";

  static final String SECOND = "second.";

  // The oldest time that a zip can tell: the same model gives the same bytes at any time.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ModelFile() {}

  /**
   * Writes a model, whole or not at all.
   *
   * @param report as JSON text
   * @throws org.attractorlab.data.UnusableInput if it cannot be written there
   */
  public static void write(Path file, Model model, String report) {
    WholeFile.write(file, out -> write(out, model, report));
  }

  /**
   * Reads a model.
   *
   * @throws org.attractorlab.data.UnusableInput if the file is no model, is damaged, comes from a
   *     newer program, or its arrays do not fit its architecture
   */
  public static Model read(Path file) {
    return new ModelReader(file).read();
  }

  /**
   * Reads the report of a model alone, as JSON text.
   *
   * @throws org.attractorlab.data.UnusableInput as {@link #read}
   */
  public static String readReport(Path file) {
    return new ModelReader(file).readReport();
  }

  private static void write(OutputStream out, Model model, String report) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      begin(zip, "format.txt");
      zip.write((TITLE + FORMAT + "\n").getBytes(StandardCharsets.UTF_8));
      begin(zip, "experiment.json");
      zip.write(new ExperimentJson().write(model.experiment()).getBytes(StandardCharsets.UTF_8));
      begin(zip, "report.json");
      zip.write(report.getBytes(StandardCharsets.UTF_8));
      // What lies in these is packed already.
      zip.setLevel(Deflater.NO_COMPRESSION);
      begin(zip, "images.npz");
      writeImages(zip, "images.npy", model.images().images(), model.images().set().shape());
      begin(zip, "weights.npz");
      ZipOutputStream weights = packed(zip);
      for (ParameterValues array : model.weights()) {
        begin(weights, array.name() + ".npy");
        NpyArray.write(weights, array.shape(), array.values());
      }
      weights.finish();
      if (model.training() != null) {
        writeTraining(zip, model, model.training());
      }
      if (!model.starts().isEmpty()) {
        writeStarts(zip, model);
      }
    }
  }

  private static void writeTraining(ZipOutputStream zip, Model model, SavedTraining training)
      throws IOException {
    begin(zip, "training.json");
    zip.write(new TrainingJson().write(training).getBytes(StandardCharsets.UTF_8));
    begin(zip, "optimizer.npz");
    ZipOutputStream npz = packed(zip);
    writeMoments(npz, FIRST, model.weights(), training.state().optimizer().first());
    writeMoments(npz, SECOND, model.weights(), training.state().optimizer().second());
    npz.finish();
  }

  private static void writeMoments(
      ZipOutputStream npz, String prefix, List<ParameterValues> weights, List<float[]> moments)
      throws IOException {
    for (int i = 0; i < moments.size(); i++) {
      begin(npz, prefix + weights.get(i).name() + ".npy");
      NpyArray.write(npz, weights.get(i).shape(), moments.get(i));
    }
  }

  private static void writeStarts(ZipOutputStream zip, Model model) throws IOException {
    begin(zip, "starts.json");
    zip.write(new SavedStarts().write(model.starts()).getBytes(StandardCharsets.UTF_8));
    begin(zip, "starts.npz");
    float[][] starts =
        new TreeMap<>(model.starts())
            .values().stream().map(HandMadeStart::image).toArray(float[][]::new);
    writeImages(zip, "starts.npy", starts, model.images().set().shape());
  }

  private static void writeImages(OutputStream out, String name, float[][] images, ImageShape shape)
      throws IOException {
    float[] values = new float[images.length * shape.size()];
    for (int i = 0; i < images.length; i++) {
      System.arraycopy(images[i], 0, values, i * shape.size(), shape.size());
    }
    ZipOutputStream npz = packed(out);
    begin(npz, name);
    NpyArray.write(
        npz, new int[] {images.length, shape.channels(), shape.height(), shape.width()}, values);
    npz.finish();
  }

  /** Weights hardly shrink, whatever the effort; so the least. */
  private static ZipOutputStream packed(OutputStream out) {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
