package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attractorlab.data.NearestName;
import org.attractorlab.data.Points;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * One object of a JSON file that a person wrote, read field by field. A field that is absent has
 * its default; whatever is wrong becomes a sentence that names the field by its path. {@link
 * #done()} refuses the fields that nobody asked for.
 */
final class JsonFields {
  private static final int LONGEST_TEXT = 4096;

  private final String where;
  private final String path;
  private final JsonNode given;
  private final JsonNode defaults;
  private final Set<String> known;

  /**
   * @param where begins each complaint: empty, or the file's name and a colon
   * @param path of this object with a dot at its end, empty for the whole file
   * @param given what the file has
   * @param defaults where absent fields are taken from; may be missing itself
   */
  JsonFields(String where, String path, JsonNode given, JsonNode defaults) {
    this(where, path, given, defaults, new LinkedHashSet<>());
    if (!given.isObject()) {
      throw refused(
          (path.isEmpty() ? "An experiment" : quoted("")) + " must be an object {…}.",
          "Write its fields between braces.");
    }
  }

  private JsonFields(
      String where, String path, JsonNode given, JsonNode defaults, Set<String> known) {
    this.where = where;
    this.path = path;
    this.given = given;
    this.defaults = defaults;
    this.known = known;
  }

  /** An object in a field; all its fields must have been asked for by its reader. */
  <T> T object(String name, Function<JsonFields, T> reader) {
    known.add(name);
    JsonNode inner = given.has(name) ? given.get(name) : JsonNodeFactory.instance.objectNode();
    JsonFields fields = new JsonFields(where, path + name + ".", inner, defaults.path(name));
    T value = reader.apply(fields);
    fields.done();
    return value;
  }

  /** The same object where absent fields have other defaults. */
  JsonFields withDefaults(JsonNode others) {
    return new JsonFields(where, path, given, others, known);
  }

  /** A complaint about this file. */
  UnusableInput refused(String problem, String cure) {
    return new UnusableInput(where + problem, cure);
  }

  /** A field that may be null. */
  <T> @Nullable T orNull(String name, Function<String, T> reader) {
    return value(name).isNull() ? null : reader.apply(name);
  }

  boolean isDefault(String name) {
    known.add(name);
    return value(name).equals(defaults.path(name));
  }

  String text(String name) {
    return text(name, LONGEST_TEXT);
  }

  private String text(String name, int longest) {
    JsonNode value = value(name);
    if (!value.isString()) {
      throw wrong(name, "a text in quotes");
    }
    if (value.stringValue().length() > longest) {
      throw wrong(name, "a text of at most " + longest + " letters");
    }
    return value.stringValue();
  }

  /** A text that only some files have. */
  String textOr(String name, String otherwise) {
    return textOr(name, otherwise, LONGEST_TEXT);
  }

  String textOr(String name, String otherwise, int longest) {
    return has(name) ? text(name, longest) : otherwise;
  }

  /** A text that says something. */
  String line(String name, int longest) {
    String text = text(name, longest);
    if (text.isBlank()) {
      throw wrong(name, "a text that is not empty");
    }
    return text;
  }

  /** Whether the file has this field, which from now on is known. */
  boolean has(String name) {
    known.add(name);
    return given.has(name);
  }

  int integerOr(String name, int otherwise) {
    known.add(name);
    return given.has(name) ? integer(name, Range.of(0, Integer.MAX_VALUE)) : otherwise;
  }

  boolean flag(String name) {
    JsonNode value = value(name);
    if (!value.isBoolean()) {
      throw wrong(name, "true or false");
    }
    return value.booleanValue();
  }

  int integer(String name, Range range) {
    return (int) whole(name, value(name), range);
  }

  long anyInteger(String name) {
    JsonNode value = value(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw wrong(name, "a whole number of at most 18 digits");
    }
    return value.longValue();
  }

  double number(String name, Range range) {
    JsonNode value = value(name);
    if (!value.isNumber() || !range.holds(value.doubleValue())) {
      throw wrong(name, "a number " + range);
    }
    return value.doubleValue();
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return choice(name, value(name), type);
  }

  /** One of some constants, where the file has this field. */
  <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
    return has(name) ? choice(name, type) : null;
  }

  /** Some of some constants, where the file has this field. */
  <E extends Enum<E>> @Nullable Set<E> choicesOrNull(String name, Class<E> type) {
    if (!has(name)) {
      return null;
    }
    Set<E> chosen = EnumSet.noneOf(type);
    for (JsonNode item : list(name, "names")) {
      chosen.add(choice(name, item, type));
    }
    return chosen;
  }

  private <E extends Enum<E>> E choice(String name, JsonNode value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (value.isString() && value.stringValue().equals(JsonNames.of(constant))) {
        return constant;
      }
    }
    List<String> names = JsonNames.all(type);
    Optional<String> nearest =
        value.isString() ? NearestName.of(value.stringValue(), names) : Optional.empty();
    throw refused(
        quoted(name) + " cannot be " + shown(value) + ".",
        nearest
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("It can be " + listed(names) + "."));
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(name, "texts")) {
      if (!item.isString()) {
        throw wrong(name, "a list of texts, [\"Bag\", \"Sneaker\"]");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  List<Integer> integers(String name, Range range) {
    List<Integer> integers = new ArrayList<>();
    for (JsonNode item : list(name, "whole numbers")) {
      integers.add((int) whole(name, item, range));
    }
    return integers;
  }

  /** Points that only some files have; null where they are not there. */
  @Nullable Points points(String name) {
    known.add(name);
    if (!given.has(name) || given.get(name).isNull()) {
      return null;
    }
    List<List<Double>> points = new ArrayList<>();
    for (JsonNode item : list(name, "points, [[0.5, -0.2], …],")) {
      List<Double> point = new ArrayList<>();
      for (JsonNode number : item.isArray() ? item : List.of(item)) {
        if (!number.isNumber()) {
          throw refused(
              "A point in %s is %s.".formatted(quoted(name), shown(item)),
              "Give each two numbers [x, y], or each a single number [x].");
        }
        point.add(number.doubleValue());
      }
      points.add(point);
    }
    try {
      return new Points(points);
    } catch (UnusableInput e) {
      throw refused(quoted(name) + ": " + e.problem(), e.cure());
    }
  }

  /** A list of objects, each read by the same reader; in complaints they are counted from 1. */
  <T> List<T> objects(String name, Function<JsonFields, T> reader) {
    List<T> values = new ArrayList<>();
    for (JsonNode item : list(name, "objects {…}")) {
      String at = path + name + "[" + (values.size() + 1) + "].";
      JsonFields fields = new JsonFields(where, at, item, MissingNode.getInstance());
      values.add(reader.apply(fields));
      fields.done();
    }
    return values;
  }

  /** An object of any fields, each value as JSON. */
  Map<String, String> values(String name) {
    JsonNode value = value(name);
    if (!value.isObject()) {
      throw wrong(name, "an object {…} of fields and their new values");
    }
    Map<String, String> values = new LinkedHashMap<>();
    value.properties().forEach(field -> values.put(field.getKey(), field.getValue().toString()));
    return values;
  }

  /** Refuses fields that were not asked for. */
  void done() {
    for (String name : given.propertyNames()) {
      if (!known.contains(name)) {
        throw refused(
            quoted(shortened(name)) + " is no field of an experiment.",
            NearestName.of(name, known)
                .map(near -> "Did you mean " + quoted(near) + "?")
                .orElse("The fields here are " + listed(known) + "."));
      }
    }
  }

  private JsonNode list(String name, String of) {
    JsonNode value = value(name);
    if (!value.isArray()) {
      throw wrong(name, "a list of " + of + " in brackets […]");
    }
    return value;
  }

  private long whole(String name, JsonNode value, Range range) {
    boolean whole = value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue());
    if (!whole || !range.holds(value.doubleValue())) {
      throw wrong(name, "a whole number " + range);
    }
    return (long) value.doubleValue();
  }

  private JsonNode value(String name) {
    known.add(name);
    JsonNode value = given.has(name) ? given.get(name) : defaults.path(name);
    if (value.isMissingNode()) {
      throw refused(quoted(name) + " is missing.", "Add this field.");
    }
    return value;
  }

  private UnusableInput wrong(String name, String must) {
    JsonNode usual = defaults.path(name);
    return refused(
        quoted(name) + " is " + shown(value(name)) + ", but must be " + must + ".",
        usual.isMissingNode() || usual.isNull() || usual.isContainer()
            ? "Correct this field."
            : "Correct this field, or leave it away for " + shown(usual) + ".");
  }

  /** The whole path of a field, as complaints name it; of the object itself for an empty name. */
  String quoted(String name) {
    String full = path + name;
    return '"'
        + (name.isEmpty() && !path.isEmpty() ? full.substring(0, full.length() - 1) : full)
        + '"';
  }

  private static String shown(JsonNode value) {
    if (!value.isNumber() || value.isIntegralNumber()) {
      return shortened(value.toString());
    }
    double number = value.doubleValue();
    return Double.isFinite(number) ? LabJson.number(number) : Double.toString(number);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String listed(Collection<String> names) {
    return String.join(", ", names);
  }
}
