package org.attractorlab.experiment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.network.Architecture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How all JSON of the program is written: fields in the order of their records, two spaces, plain
 * numbers (0.0003, 1e-8), what is not finite as null, constants in kebab case.
 */
public final class LabJson {
  private LabJson() {}

  static JsonMapper mapper() {
    SimpleModule style = new SimpleModule();
    style.addSerializer(new NumberStyle<>(Double.class));
    style.addSerializer(new NumberStyle<>(Float.class));
    style.addSerializer(double.class, new NumberStyle<>(Double.class));
    style.addSerializer(float.class, new NumberStyle<>(Float.class));
    style.addSerializer(new ConstantStyle());
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPrettyPrinter(new TwoSpaces())
            // Only components of records are data; their other methods are conclusions.
            .changeDefaultVisibility(
                v ->
                    v.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Architecture.class, WithFamily.class)
            .addModule(style);
    for (Family family : Family.values()) {
      builder.registerSubtypes(new NamedType(family.type(), JsonNames.of(family)));
    }
    return builder.build();
  }

  /** Any record as text, with a line end at its end. */
  public static String write(Object value) {
    return mapper().writeValueAsString(value) + "\n";
  }

  /** Any record as a tree of JSON. */
  static JsonNode tree(Object value) {
    // By way of text: how numbers are written is a matter of text, of which a tree has none.
    JsonMapper mapper = mapper();
    return mapper.readTree(mapper.writeValueAsString(value));
  }

  /**
   * Any JSON as a tree.
   *
   * @throws JacksonException if it is none
   */
  public static JsonNode parse(String text) {
    return mapper().readTree(text);
  }

  /** A number with three significant digits: {@code 0.0123}, {@code 9.88e-9}, {@code 926}. */
  public static String brief(double value) {
    String number = number(new BigDecimal(value).round(new MathContext(3)).doubleValue());
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  /** The labels of the training images in a report's text; empty where there are none. */
  public static List<String> labels(String report) {
    try {
      List<String> labels = new ArrayList<>();
      for (JsonNode image : mapper().readTree(report).path("trainingImages")) {
        labels.add(image.path("label").asString(""));
      }
      return labels;
    } catch (JacksonException e) {
      throw new UnusableInput(
          "The report.json of the model is no valid JSON.",
          "Use a model.alab that Attractor Lab has written.",
          e);
    }
  }

  /** How a constant is written: {@code ONE_PER_CLASS} is {@code one-per-class}. */
  public static String nameOf(Enum<?> constant) {
    return JsonNames.of(constant);
  }

  /** Says to which family an architecture belongs. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "family")
  private interface WithFamily {}

  /** A number as a person would write it. */
  static String number(double value) {
    if (value == 0) {
      return "0.0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= -4 && exponent < 7) {
      return exact.scale() <= 0 ? exact.toPlainString() + ".0" : exact.toPlainString();
    }
    String digits = exact.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
  }

  private static final class NumberStyle<N extends Number> extends StdSerializer<N> {
    NumberStyle(Class<N> type) {
      super(type);
    }

    @Override
    public void serialize(N value, JsonGenerator out, SerializationContext context) {
      if (Double.isFinite(value.doubleValue())) {
        // By its shortest text: a float's digits must not grow a tail as a double.
        out.writeNumber(number(Double.parseDouble(value.toString())));
      } else {
        out.writeNull();
      }
    }
  }

  private static final class ConstantStyle extends StdSerializer<Enum<?>> {
    ConstantStyle() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializationContext context) {
      out.writeString(JsonNames.of(value));
    }
  }

  /** Objects one field a line, arrays on one line, the same line ends on every system. */
  private static final class TwoSpaces extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    TwoSpaces() {
      super(
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Spacing.AFTER)
              .withArrayElementSpacing(Spacing.AFTER)
              .withArrayEmptySeparator("")
              .withObjectEmptySeparator(""));
      _objectIndenter = new DefaultIndenter("  ", "\n");
      _arrayIndenter = new NopIndenter();
    }

    private TwoSpaces(TwoSpaces base) {
      super(base);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new TwoSpaces(this);
    }
  }
}
