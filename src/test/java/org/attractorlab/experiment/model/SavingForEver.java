package org.attractorlab.experiment.model;

import java.nio.file.Path;

/** A program that saves and autosaves until it is killed: {@code SavingForEver FOLDER}. */
final class SavingForEver {
  static final String SAVED = "saved.alab";
  static final String AUTOSAVES = "autosave";

  private SavingForEver() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    AutosaveFolder autosaves = new AutosaveFolder(folder.resolve(AUTOSAVES));
    for (int step = 1; ; step++) {
      // Half a megabyte: writing takes most of the time.
      Model model = SampleModel.of(3_000 + step % 2, step);
      ModelFile.write(folder.resolve(SAVED), model, "{}");
      autosaves.write(model, "{}");
      System.out.println("saved");
    }
  }
}
