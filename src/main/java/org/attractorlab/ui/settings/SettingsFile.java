package org.attractorlab.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attractorlab.ui.settings.Settings.Place;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of the settings. Reading is lenient, since a lost window place must never keep the
 * program from opening: a field that cannot be understood takes its default, and a file that is no
 * JSON is kept beside as {@code .bak} before defaults take over. Writing replaces the file in one
 * move, and the version before stays as {@code .bak}, so that a crash leaves one whole file at the
 * least.
 */
public final class SettingsFile {
  /**
   * What was read.
   *
   * @param broken whether there was a file that could not be read
   */
  public record Reading(Settings settings, boolean broken) {}

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  /** Where a broken file, or the one before the last, is kept. */
  public Path backup() {
    return file.resolveSibling(file.getFileName() + ".bak");
  }

  public Reading read() {
    try {
      JsonNode tree = json.readTree(Files.readString(file));
      if (tree instanceof ObjectNode fields) {
        return new Reading(parse(fields), false);
      }
    } catch (NoSuchFileException _) {
      return new Reading(Settings.DEFAULT, false);
    } catch (IOException | JacksonException _) {
      // Told by the result.
    }
    try {
      Files.move(file, backup(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      // Then it cannot be kept; the next writing says so if the folder is not writable.
    }
    return new Reading(Settings.DEFAULT, true);
  }

  public void write(Settings settings) throws IOException {
    ObjectNode fields = json.createObjectNode();
    Place window = settings.window();
    if (window != null) {
      fields.set("window", json.valueToTree(window));
    }
    ArrayNode dividers = fields.putArray("dividers");
    settings.dividers().forEach(dividers::add);
    fields.put("theme", settings.theme().key());
    fields.put("iterateWhileTraining", settings.iterateWhileTraining());
    if (settings.lastFolder() != null) {
      fields.put("lastFolder", settings.lastFolder());
    }
    ArrayNode recent = fields.putArray("recent");
    settings.recent().forEach(recent::add);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, json.writeValueAsString(fields));
    if (Files.exists(file)) {
      Files.copy(file, backup(), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Settings parse(ObjectNode fields) {
    return new Settings(
        place(fields.path("window")),
        dividers(fields.path("dividers")),
        theme(fields.path("theme")),
        fields.path("iterateWhileTraining").asBoolean(Settings.DEFAULT.iterateWhileTraining()),
        fields.path("lastFolder").isString() ? fields.path("lastFolder").asString() : null,
        recent(fields.path("recent")));
  }

  private static List<String> recent(JsonNode node) {
    List<String> recent = new ArrayList<>();
    for (JsonNode item : node) {
      if (item.isString() && isPath(item.asString()) && recent.size() < Settings.MOST_RECENT) {
        recent.add(item.asString());
      }
    }
    return recent;
  }

  private static boolean isPath(String text) {
    try {
      return Path.of(text).isAbsolute();
    } catch (InvalidPathException _) {
      return false;
    }
  }

  private static @Nullable Place place(JsonNode node) {
    Place place =
        new Place(
            node.path("x").asDouble(Double.NaN),
            node.path("y").asDouble(Double.NaN),
            node.path("width").asDouble(Double.NaN),
            node.path("height").asDouble(Double.NaN),
            node.path("maximized").asBoolean(false));
    boolean whole =
        Double.isFinite(place.x())
            && Double.isFinite(place.y())
            && place.width() > 0
            && place.height() > 0
            && Double.isFinite(place.width())
            && Double.isFinite(place.height());
    return whole ? place : null;
  }

  private static List<Double> dividers(JsonNode node) {
    List<Double> dividers = new ArrayList<>();
    double last = 0;
    for (JsonNode item : node) {
      double share = item.asDouble(Double.NaN);
      if (!(share > last && share < 1)) {
        return Settings.DEFAULT.dividers();
      }
      dividers.add(share);
      last = share;
    }
    return dividers;
  }

  private static Theme theme(JsonNode node) {
    String key = node.isString() ? node.asString().toLowerCase(Locale.ROOT) : "";
    for (Theme theme : Theme.values()) {
      if (theme.key().equals(key)) {
        return theme;
      }
    }
    return Settings.DEFAULT.theme();
  }
}
