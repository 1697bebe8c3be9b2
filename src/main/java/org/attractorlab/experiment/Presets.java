package org.attractorlab.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attractorlab.data.NearestName;
import org.attractorlab.data.UnusableInput;

/** The presets: every JSON file in the folder {@code assets/presets} is one. */
public final class Presets {
  /** The name of the preset with which the program opens. */
  public static final String DEFAULT = "ten-garments";

  private static final String FOLDER = "/assets/presets/";

  private final List<Preset> presets;

  private Presets(List<Preset> presets) {
    this.presets = presets;
  }

  /** The presets that came with the program, in their order. */
  public static Presets shipped() {
    // The folder cannot be listed as a resource, but the place of a file in it is known.
    URL known = Presets.class.getResource(FOLDER + DEFAULT + ".json");
    if (known == null) {
      throw new IllegalStateException("The program was built without its presets.");
    }
    try {
      URI place = known.toURI();
      if (!place.getScheme().equals("jar")) {
        return new Presets(read(Path.of(place).getParent()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return new Presets(read(jar.getPath(FOLDER)));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Preset> read(Path folder) throws IOException {
    ExperimentJson json = new ExperimentJson();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> json.preset(file.getFileName() + ": ", text(file)))
          .sorted(Comparator.comparingInt(Preset::order).thenComparing(Preset::name))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Preset> all() {
    return presets;
  }

  /** The preset with which the program opens. */
  public Preset standard() {
    return named(DEFAULT);
  }

  public Preset named(String name) {
    List<String> names = presets.stream().map(Preset::name).toList();
    return presets.stream()
        .filter(preset -> preset.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInput(
                    "There is no preset \"" + name + "\".",
                    NearestName.of(name, names)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("There are " + String.join(", ", names) + ".")));
  }
}
