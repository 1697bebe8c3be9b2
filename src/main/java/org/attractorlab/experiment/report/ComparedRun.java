package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.LabJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A run as it is compared with another one: names and values, all of them read from its report.
 *
 * @param name of the run, for people
 * @param settings by the paths of their fields, as {@code --set} takes them
 * @param outcomes by where the report has them, {@code training.steps} for instance; of many images
 *     the median, the largest or the mean; what was not measured is "–"
 */
public record ComparedRun(String name, Map<String, String> settings, Map<String, String> outcomes) {
  private static final String NONE = "–";

  /**
   * Reads a {@code report.json}.
   *
   * @throws UnusableInput if the text is no report
   */
  public static ComparedRun of(String name, String report) {
    JsonNode tree;
    try {
      tree = LabJson.parse(report);
    } catch (JacksonException e) {
      throw noReport(name, e);
    }
    if (!tree.path("experiment").isObject() || !tree.path("training").isObject()) {
      throw noReport(name, null);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    flatten("", tree.get("experiment"), settings);
    settings.remove("format");
    return new ComparedRun(name, settings, outcomes(tree));
  }

  private static UnusableInput noReport(String name, JacksonException cause) {
    return new UnusableInput(
        "The report of " + name + " is no report of a run.",
        "Give the folder of a run, its report.json or its model.alab.",
        cause);
  }

  private static void flatten(String path, JsonNode at, Map<String, String> settings) {
    if (!at.isObject()) {
      settings.put(path, at.isString() ? at.stringValue() : at.toString());
      return;
    }
    for (Map.Entry<String, JsonNode> field : at.properties()) {
      flatten(
          path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
          field.getValue(),
          settings);
    }
  }

  private static Map<String, String> outcomes(JsonNode report) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    JsonNode training = report.path("training");
    outcomes.put("stored", stored(report));
    outcomes.put("trainingImages.spectralRadius.median", number(median(report, "spectralRadius")));
    outcomes.put(
        "trainingImages.spectralRadius.largest", number(largest(report, "spectralRadius")));
    outcomes.put(
        "trainingImages.largestSingularValue.largest",
        number(largest(report, "largestSingularValue")));
    outcomes.put("trainingImages.recoveredShare.mean", number(mean(report, "recoveredShare")));
    outcomes.put("training.loss", number(training.path("loss")));
    outcomes.put("training.steps", text(training.path("steps")));
    outcomes.put("training.stopReason", words(training.path("stopReason")));
    outcomes.put("training.seconds", number(training.path("seconds")));
    outcomes.put("training.stepsPerSecond", number(training.path("stepsPerSecond")));
    outcomes.put("network.parameters", text(report.path("network").path("parameters")));
    outcomes.put(
        "network.overparameterization",
        number(report.path("network").path("overparameterization")));
    for (String kind : List.of("unseen", "noise", "corrupted")) {
      JsonNode probe = report.path("probes").path(kind);
      outcomes.put("probes." + kind + ".toTrainingImage", of(probe, "toTrainingImage"));
      outcomes.put("probes." + kind + ".spurious", of(probe, "spurious"));
      outcomes.put("probes." + kind + ".medianSteps", steps(probe.path("medianSteps")));
    }
    outcomes.put("device", text(report.path("device")));
    return outcomes;
  }

  private static String stored(JsonNode report) {
    JsonNode stored = report.path("stored");
    return stored.isNumber()
        ? stored.asInt(0) + " of " + report.path("trainingImages").size()
        : NONE;
  }

  private static String of(JsonNode probe, String field) {
    return probe.path(field).isNumber()
        ? probe.path(field).asInt(0) + " of " + probe.path("count").asInt(0)
        : NONE;
  }

  private static double[] measured(JsonNode report, String field) {
    List<Double> values = new ArrayList<>();
    for (JsonNode image : report.path("trainingImages")) {
      if (image.path(field).isNumber()) {
        values.add(image.path(field).doubleValue());
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double largest(JsonNode report, String field) {
    return Arrays.stream(measured(report, field)).max().orElse(Double.NaN);
  }

  private static double mean(JsonNode report, String field) {
    return Arrays.stream(measured(report, field)).average().orElse(Double.NaN);
  }

  /** Of an even number of values the mean of the two in the middle. */
  private static double median(JsonNode report, String field) {
    double[] sorted = measured(report, field);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static String text(JsonNode node) {
    return node.isNumber() || node.isString() ? node.asString(NONE) : NONE;
  }

  /** {@code LOSS_REACHED} as people read it. */
  private static String words(JsonNode constant) {
    return text(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A report tells −1 where no orbit has arrived. */
  private static String steps(JsonNode node) {
    return node.doubleValue(-1) < 0 ? NONE : number(node);
  }

  private static String number(JsonNode node) {
    return number(node.isNumber() ? node.doubleValue() : Double.NaN);
  }

  /** Three significant digits: more differ from run to run and tell nothing. */
  private static String number(double value) {
    return Double.isFinite(value) ? LabJson.brief(value) : NONE;
  }
}
