package org.attractorlab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attractorlab.data.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change to an experiment, {@code training.learningRate=1e-4} on the command line.
 *
 * @param path names of fields joined by dots
 * @param value as JSON, or a text without quotes; for a list its items with commas between
 */
public record Setting(String path, String value) {
  private static final Set<String> LISTS = Set.of("images.classes", "images.indices");

  /** Splits {@code path=value} at the first equals sign. */
  public static Setting parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new UnusableInput(
          "\"" + text + "\" sets nothing.",
          "Write field=value, for example training.learningRate=1e-4.");
    }
    return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** A value that is a text, whatever it looks like. */
  public static Setting text(String path, String value) {
    return new Setting(path, LabJson.mapper().writeValueAsString(value));
  }

  /** Writes the value into the tree of an experiment, whose reader judges it afterwards. */
  void apply(ObjectNode experiment, JsonMapper mapper) {
    List<String> names = Arrays.asList(path.split("\\.", -1));
    ObjectNode at = experiment;
    for (String name : names.subList(0, names.size() - 1)) {
      if (!at.has(name)) {
        at.putObject(name);
      }
      if (!(at.get(name) instanceof ObjectNode inner)) {
        throw new UnusableInput(
            "\"" + path + "\" cannot be set, because \"" + name + "\" has no fields.",
            "The command \"presets --show ten-garments\" shows all fields.");
      }
      at = inner;
    }
    at.set(names.getLast(), LISTS.contains(path) ? list(mapper) : single(value, mapper));
  }

  /** Whether the tree has this value already. */
  boolean isValueOf(ObjectNode experiment, JsonMapper mapper) {
    ObjectNode changed = experiment.deepCopy();
    apply(changed, mapper);
    return changed.equals(experiment);
  }

  private JsonNode list(JsonMapper mapper) {
    JsonNode whole = single(value, mapper);
    if (whole.isArray() || whole.isNull()) {
      return whole;
    }
    ArrayNode items = mapper.createArrayNode();
    if (!value.isEmpty()) {
      for (String item : value.split(",")) {
        items.add(single(item.strip(), mapper));
      }
    }
    return items;
  }

  private static JsonNode single(String text, JsonMapper mapper) {
    try {
      JsonNode parsed = mapper.readTree(text);
      return parsed.isMissingNode() ? mapper.getNodeFactory().stringNode(text) : parsed;
    } catch (JacksonException _) {
      return mapper.getNodeFactory().stringNode(text);
    }
  }
}
