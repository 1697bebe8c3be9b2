package org.attractorlab.experiment.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.model.ModelFile;

/**
 * A run in files, to be compared with another one.
 *
 * @param place the folder that {@code run} has written, its {@code report.json}, or a model
 */
public record SavedRun(Path place) {
  private static final String MODEL = ".alab";
  private static final long LONGEST_REPORT = 4 << 20;

  /** Whether the name of a file or folder is one of which a model can be read. */
  public static boolean hasModel(Path place) {
    return place.toString().endsWith(MODEL) || Files.exists(place.resolve("model" + MODEL));
  }

  /** The model of the run: the file itself, or that in the folder. */
  public Path model() {
    return Files.isDirectory(place) ? place.resolve("model" + MODEL) : place;
  }

  /**
   * Its settings and outcomes.
   *
   * @param name of the run, for people
   * @throws UnusableInput if there is no report, or it is none
   */
  public ComparedRun compared(String name) {
    return ComparedRun.of(name, report());
  }

  private String report() {
    if (place.toString().endsWith(MODEL)) {
      return ModelFile.readReport(place);
    }
    Path file = Files.isDirectory(place) ? place.resolve("report.json") : place;
    try {
      if (Files.size(file) > LONGEST_REPORT) {
        throw new UnusableInput(file + " is too long for a report.", "Give the folder of a run.");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UnusableInput(
          "There is no file " + file + ".", "Give the folder of a run, or its model.alab.", e);
    } catch (IOException e) {
      throw new UnusableInput(
          file + " cannot be read as a report.", "Give the folder of a run, or its model.alab.", e);
    }
  }
}
