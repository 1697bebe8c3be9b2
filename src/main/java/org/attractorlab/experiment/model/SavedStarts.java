package org.attractorlab.experiment.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.RecoveryCount;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.experiment.LabJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What {@code starts.json} of a model says of the starts made by hand, whose images are in {@code
 * starts.npz} in the same order.
 */
final class SavedStarts {
  private static final int FORMAT = 1;
  private static final int MOST = 10_000;
  private static final int LONGEST_DEED = 200;

  /** What is known of a start besides its image. */
  record Start(int orbit, int origin, List<String> deeds) {}

  /** The file. */
  private record Text(int format, List<Line> starts) {}

  private record Line(
      int orbit,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer trainingImage,
      List<String> deeds) {}

  /** In the order of the orbits. */
  String write(Map<Integer, HandMadeStart> starts) {
    List<Line> lines = new ArrayList<>();
    new TreeMap<>(starts)
        .forEach(
            (orbit, start) -> {
              int origin = start.origin();
              lines.add(
                  new Line(
                      orbit, origin == RecoveryCount.NO_ORIGIN ? null : origin, start.deeds()));
            });
    return LabJson.write(new Text(FORMAT, lines));
  }

  /**
   * Reads what was written.
   *
   * @param images of the training
   * @throws UnusableInput if it comes from a newer program, or is damaged
   */
  List<Start> read(String text, int images) {
    JsonNode in;
    try {
      in = LabJson.parse(text);
    } catch (JacksonException e) {
      throw damaged(e);
    }
    int format = in.path("format").asInt(0);
    if (format > FORMAT) {
      throw new UnusableInput(
          "The starts of this model have format "
              + format
              + ", but this program knows only "
              + FORMAT
              + ".",
          "Open it with a newer version of Attractor Lab.");
    }
    List<Start> starts = new ArrayList<>();
    Set<Integer> orbits = new HashSet<>();
    for (JsonNode one : in.path("starts")) {
      int orbit = one.path("orbit").asInt(-1);
      int origin = one.path("trainingImage").asInt(RecoveryCount.NO_ORIGIN);
      List<String> deeds = new ArrayList<>();
      one.path("deeds").forEach(deed -> deeds.add(deed.asString("")));
      boolean possible =
          orbit >= 0
              && orbit < MOST
              && orbits.add(orbit)
              && origin >= RecoveryCount.NO_ORIGIN
              && origin < images
              && deeds.size() <= HandMadeStart.MOST_DEEDS
              && deeds.stream().allMatch(deed -> deed.length() <= LONGEST_DEED);
      if (!possible) {
        throw damaged(null);
      }
      starts.add(new Start(orbit, origin, deeds));
    }
    if (format != FORMAT || starts.isEmpty()) {
      throw damaged(null);
    }
    return starts;
  }

  private static UnusableInput damaged(@Nullable Throwable cause) {
    return new UnusableInput(
        "The starts of the model are damaged.", "Save it again with Attractor Lab.", cause);
  }
}
