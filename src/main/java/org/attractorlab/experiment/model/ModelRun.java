package org.attractorlab.experiment.model;

import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Run;

/** Brings a saved model to life. */
public final class ModelRun {
  private ModelRun() {}

  /** A run that stands where the model was saved, with the starts that were made by hand. */
  public static Run of(Model model, EngineThread engine) {
    Run run =
        new ExperimentRun(
            model.experiment(), model.images(), engine, model.weights(), model.training());
    if (!model.starts().isEmpty()) {
      run.replaceStarts(model.starts());
    }
    return run;
  }
}
