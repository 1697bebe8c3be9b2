package org.attractorlab.data.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.NearestName;
import org.attractorlab.data.RandomImages;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.data.read.ImageReader;
import org.attractorlab.data.read.Progress;
import org.attractorlab.data.read.ReadOptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * The image sets that come with the program. All but the random images lie on the class path:
 * {@code /datasets/catalogue.json} names them, {@code /datasets/NAME/dataset.json} describes each.
 */
public final class Catalogue {
  private static final String ROOT = "/datasets/";

  private static final BundledSet RANDOM_IMAGES =
      new BundledSet(
          RandomImages.NAME,
          RandomImages.TITLE,
          "Noise of length 1 in any size, made on the spot: what the study of depth trains on.",
          RandomImages.LICENCE,
          "",
          null,
          null);

  private record Contents(List<String> sets) {}

  private final ImageReader reader = new ImageReader();
  private final List<BundledSet> sets;

  /** Reads the descriptions, not the images. */
  public Catalogue() {
    JsonMapper json = JsonMapper.builder().build();
    sets = new ArrayList<>();
    for (String name : json.readValue(resource("catalogue.json"), Contents.class).sets()) {
      sets.add(json.readValue(resource(name + "/dataset.json"), BundledSet.class));
    }
    sets.add(RANDOM_IMAGES);
  }

  /** All bundled sets, in the order in which they are to be shown. */
  public List<BundledSet> sets() {
    return List.copyOf(sets);
  }

  public Optional<BundledSet> find(String name) {
    return sets.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  /** Opens a bundled set by its name, or the user's own images by their path. */
  public ImageSet open(String nameOrPath) {
    return open(nameOrPath, ReadOptions.DEFAULT, Progress.NONE);
  }

  /**
   * Opens a bundled set by its name, or the user's own images by their path.
   *
   * @throws UnusableInput if there is neither, or the images cannot be read
   * @throws java.util.concurrent.CancellationException if {@code progress} says so
   */
  public ImageSet open(String nameOrPath, ReadOptions options, Progress progress) {
    Optional<BundledSet> bundled = find(nameOrPath);
    if (bundled.isPresent()) {
      return open(bundled.get(), options);
    }
    return reader.read(existingPath(nameOrPath), options, progress);
  }

  private Path existingPath(String text) {
    try {
      Path path = Path.of(text);
      if (!text.isBlank() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException _) {
      // Then it is no file either.
    }
    List<String> names = sets.stream().map(BundledSet::name).toList();
    boolean isPath = text.contains("/") || text.contains(File.separator) || text.contains(".");
    throw isPath
        ? new UnusableInput("There is no file or folder \"" + text + "\".", "Check the path.")
        : new UnusableInput(
            "There is no image set \"" + text + "\".",
            NearestName.of(text, names)
                .map(name -> "Did you mean \"" + name + "\"?")
                .orElse("There are " + String.join(", ", names) + "; or give a path."));
  }

  private ImageSet open(BundledSet set, ReadOptions options) {
    if (set == RANDOM_IMAGES) {
      return RandomImages.set(options.size() == null ? RandomImages.USUAL_SIDE : options.size());
    }
    String folder = set.name() + "/";
    byte[] labels = set.labels() == null ? null : resource(folder + set.labels());
    ImageSet images = reader.read(set.images(), resource(folder + set.images()), labels, options);
    return images.described(
        set.name(), set.title(), set.licence(), set.classes() == null ? List.of() : set.classes());
  }

  private static byte[] resource(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IllegalStateException("The bundled file " + ROOT + name + " is missing.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
