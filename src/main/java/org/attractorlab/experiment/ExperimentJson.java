package org.attractorlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attractorlab.data.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Experiments as JSON text: in files, in presets, on the clipboard. What a person left away has the
 * value of the default preset; what the program cannot use is refused in one sentence, by the path
 * of the field.
 */
public final class ExperimentJson {
  private static final String DEFAULT_PRESET = "/assets/presets/ten-garments.json";
  private static final long LONGEST_FILE = 1 << 20;

  private final JsonMapper mapper = LabJson.mapper();
  private final JsonNode defaults;

  public ExperimentJson() {
    try (InputStream in = ExperimentJson.class.getResourceAsStream(DEFAULT_PRESET)) {
      if (in == null) {
        throw new IllegalStateException("The program was built without " + DEFAULT_PRESET + ".");
      }
      defaults = mapper.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an experiment from text that a person pasted, or that another program wrote. */
  public Experiment read(String text) {
    return preset("", text).experiment();
  }

  /** Reads an experiment, or a preset, from a file in UTF-8. */
  public Experiment read(Path file) {
    return preset(file.getFileName() + ": ", text(file)).experiment();
  }

  /**
   * The experiment with some fields changed. Where the network's family is another, the network
   * begins with what that family has where nothing is given.
   */
  public Experiment with(Experiment experiment, List<Setting> changes) {
    ObjectNode tree = (ObjectNode) mapper.readTree(write(experiment));
    for (Setting change : changes) {
      if (change.path().equals("network.family") && !change.isValueOf(tree, mapper)) {
        tree.putObject("network");
        change.apply(tree, mapper);
      }
    }
    for (Setting change : changes) {
      change.apply(tree, mapper);
    }
    return read(new JsonFields("", "", tree, defaults)).experiment();
  }

  /**
   * The experiment as a step of a lesson wants it.
   *
   * @param change values as JSON by the path of their field
   */
  public Experiment changed(Experiment experiment, Map<String, String> change) {
    return with(
        experiment,
        change.entrySet().stream().map(e -> new Setting(e.getKey(), e.getValue())).toList());
  }

  /** The whole experiment as text, the same for equal experiments, with a line end at its end. */
  public String write(Experiment experiment) {
    return mapper.writeValueAsString(new ExperimentFile(experiment)) + "\n";
  }

  /** Reads a preset or a lesson from a file in UTF-8; an experiment alone has empty texts. */
  public Preset readPreset(Path file) {
    return preset(file.getFileName() + ": ", text(file));
  }

  /** Reads an experiment with the texts that make it a preset; an experiment alone has none. */
  Preset preset(String where, String text) {
    JsonNode tree;
    try {
      tree = mapper.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (StreamConstraintsException e) {
      throw new UnusableInput(
          where + "This is no experiment: its JSON is nested too deeply or has endless numbers.",
          "Write a file like the experiment.json of a run.",
          e);
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw new UnusableInput(
          where + "This is no valid JSON" + line + ": " + reason(e) + ".",
          "Correct it there, or begin with the experiment.json of a run.",
          e);
    }
    return read(new JsonFields(where, "", tree, defaults));
  }

  private Preset read(JsonFields in) {
    Experiment experiment = ExperimentReader.read(in);
    Preset preset =
        new Preset(
            in.textOr("question", ""),
            in.textOr("explanation", ""),
            in.integerOr("order", Integer.MAX_VALUE),
            experiment,
            in.has("lesson")
                ? in.object("lesson", new LessonReader(this, experiment)::read)
                : null);
    in.done();
    return preset;
  }

  /** What is wrong, without the parser's own words on where it began to read. */
  private static String reason(JacksonException e) {
    String reason = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
    return reason.length() <= 120 ? reason : reason.substring(0, 120) + "…";
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new UnusableInput(
            file + " is too long for an experiment.", "Give the experiment.json of a run.");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UnusableInput("There is no file " + file + ".", "Check its name.", e);
    } catch (CharacterCodingException e) {
      throw new UnusableInput(
          file + " is no text in UTF-8, so it is no experiment.",
          "Give the experiment.json of a run.",
          e);
    } catch (IOException e) {
      throw new UnusableInput(
          file + " cannot be read.", "Check that it is a file and that you may read it.", e);
    }
  }
}
