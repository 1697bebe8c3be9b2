package org.attractorlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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

/**
 * The presets and lessons: every JSON file in the folder {@code assets/presets} is a preset, every
 * one in {@code assets/lessons} a lesson.
 */
public final class Presets {
  /** The name of the preset with which the program opens. */
  public static final String DEFAULT = "ten-garments";

  /** The name of the one whose data are points of the plane. */
  public static final String PLANE = "six-points";

  private static final String FOLDER = "/assets/presets/";
  private static final String LESSONS = "/assets/lessons/";

  private final List<Preset> presets;
  private final List<Preset> lessons;

  private Presets(Path presets, Path lessons) throws IOException {
    this.presets = read(presets);
    this.lessons = read(lessons);
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
        Path folder = Path.of(place).getParent();
        return new Presets(folder, folder.resolveSibling("lessons"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return new Presets(jar.getPath(FOLDER), jar.getPath(LESSONS));
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

  /** The lessons that came with the program, in their order. */
  public List<Preset> lessons() {
    return lessons;
  }

  /** The preset with which the program opens. */
  public Preset standard() {
    return named(DEFAULT);
  }

  /** A preset or a lesson. */
  public Preset named(String name) {
    List<Preset> both = Stream.concat(presets.stream(), lessons.stream()).toList();
    List<String> names = both.stream().map(Preset::name).toList();
    return both.stream()
        .filter(preset -> preset.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new UnusableInput("There is no preset \"" + name + "\".", nearest(name, names)));
  }

  /**
   * The file of a lesson, for those who want to write one.
   *
   * @throws UnusableInput if there is no such lesson
   */
  public String lessonFile(String name) {
    List<String> names = lessons.stream().map(Preset::name).toList();
    if (!names.contains(name)) {
      throw new UnusableInput("There is no lesson \"" + name + "\".", nearest(name, names));
    }
    try (InputStream in = Presets.class.getResourceAsStream(LESSONS + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nearest(String name, List<String> names) {
    return NearestName.of(name, names)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse("There are " + String.join(", ", names) + ".");
  }
}
