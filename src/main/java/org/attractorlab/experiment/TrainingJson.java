package org.attractorlab.experiment;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.training.OptimizerState;
import org.attractorlab.training.StopReason;
import org.attractorlab.training.TrainingState;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a training stands, as JSON text: {@code training.json} of a saved model. Numbers keep all
 * their digits; what is not finite is null. The optimizer's arrays are not in it.
 */
public final class TrainingJson {
  private final JsonMapper mapper = LabJson.mapper();

  /** As text, with a line end at its end. */
  public String write(SavedTraining training) {
    TrainingState state = training.state();
    ObjectNode out = mapper.createObjectNode();
    out.put("steps", state.steps());
    put(out, "loss", state.loss());
    put(out, "seconds", state.seconds());
    put(out, "lossTarget", state.lossTarget());
    out.put("stepLimit", state.stepLimit());
    put(out, "secondsLimit", state.secondsLimit());
    out.put("stopReason", state.stopReason() == null ? null : JsonNames.of(state.stopReason()));
    out.put("advice", state.advice());
    out.put("batches", state.batches());
    put(out, "firstLoss", state.firstLoss());
    put(out, "smallestLoss", state.smallestLoss());
    out.put("badSteps", state.badSteps());
    out.put("optimizerSteps", state.optimizer().steps());
    ObjectNode losses = out.putObject("losses");
    losses.put("span", training.losses().span());
    put(losses, "first", training.losses().first());
    losses.put("last", training.losses().last());
    ArrayNode buckets = losses.putArray("buckets");
    for (KeptLosses.Bucket bucket : training.losses().buckets()) {
      ArrayNode numbers = buckets.addArray().add(bucket.seen());
      if (bucket.low() <= bucket.high()) {
        numbers.add(bucket.lowStep()).add(bucket.low()).add(bucket.highStep()).add(bucket.high());
      }
    }
    return mapper.writeValueAsString(out) + "\n";
  }

  private static void put(ObjectNode out, String name, double value) {
    if (Double.isFinite(value)) {
      out.put(name, value);
    } else {
      out.putNull(name);
    }
  }

  /** How many steps the optimizer remembers. */
  public int optimizerSteps(String text) {
    return integer(tree(text), "optimizerSteps");
  }

  /**
   * Reads what was written.
   *
   * @throws UnusableInput if it was not written by this program or is damaged
   */
  public SavedTraining read(String text, OptimizerState optimizer) {
    JsonNode in = tree(text);
    TrainingState state =
        new TrainingState(
            integer(in, "steps"),
            number(in, "loss", Double.NaN),
            number(in, "seconds", Double.NaN),
            number(in, "lossTarget", Double.NaN),
            whole(in, "stepLimit"),
            number(in, "secondsLimit", Double.POSITIVE_INFINITY),
            stopReason(in.path("stopReason")),
            in.path("advice").asString(""),
            whole(in, "batches"),
            number(in, "firstLoss", Double.NaN),
            number(in, "smallestLoss", Double.POSITIVE_INFINITY),
            integer(in, "badSteps"),
            optimizer);
    JsonNode losses = in.path("losses");
    List<KeptLosses.Bucket> buckets = new ArrayList<>();
    for (JsonNode bucket : losses.path("buckets")) {
      buckets.add(bucket(bucket));
    }
    return new SavedTraining(
        state,
        new KeptLosses(
            integer(losses, "span"),
            number(losses, "first", Double.NaN),
            integer(losses, "last"),
            buckets));
  }

  private static KeptLosses.Bucket bucket(JsonNode in) {
    int seen = in.path(0).asInt(-1);
    if (in.size() == 1 && seen >= 0) {
      return new KeptLosses.Bucket(seen, 0, Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY);
    }
    KeptLosses.Bucket bucket =
        new KeptLosses.Bucket(
            seen,
            in.path(1).asInt(-1),
            in.path(2).asDouble(Double.NaN),
            in.path(3).asInt(-1),
            in.path(4).asDouble(Double.NaN));
    boolean possible =
        bucket.seen() >= 0
            && bucket.lowStep() >= 0
            && bucket.highStep() >= 0
            && bucket.low() <= bucket.high()
            && Double.isFinite(bucket.high() - bucket.low());
    if (!possible) {
      throw damaged("losses");
    }
    return bucket;
  }

  private JsonNode tree(String text) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      throw new UnusableInput(
          "The training.json of the model is no valid JSON.",
          "Use a model.alab that Attractor Lab has written.",
          e);
    }
  }

  private static @Nullable StopReason stopReason(JsonNode in) {
    if (in.isNull()) {
      return null;
    }
    for (StopReason reason : StopReason.values()) {
      if (in.isString() && in.stringValue().equals(JsonNames.of(reason))) {
        return reason;
      }
    }
    throw damaged("stopReason");
  }

  private static int integer(JsonNode in, String name) {
    long value = whole(in, name);
    if (value != (int) value) {
      throw damaged(name);
    }
    return (int) value;
  }

  private static long whole(JsonNode in, String name) {
    JsonNode value = in.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw damaged(name);
    }
    return value.longValue();
  }

  private static double number(JsonNode in, String name, double ifNull) {
    JsonNode value = in.path(name);
    if (value.isNull()) {
      return ifNull;
    }
    if (!value.isNumber()) {
      throw damaged(name);
    }
    return value.doubleValue();
  }

  private static UnusableInput damaged(String field) {
    return new UnusableInput(
        "The field \"" + field + "\" of the model's training.json is damaged.",
        "Use a model.alab that Attractor Lab has written.");
  }
}
