package org.attractorlab.ui;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.attractorlab.experiment.Experiment;

/** A window for tests of views, with its own laboratory whose run is moved by the test. */
public final class ToolkitWindow {
  private FakeRun run;
  private final Laboratory laboratory =
      new Laboratory(
          (choice, _, _) ->
              choice.points() == null ? TestImages.first(10) : choice.points().toTrainingImages(),
          (experiment, images) -> run = new FakeRun(experiment, images),
          Runnable::run,
          Runnable::run,
          Runnable::run);
  private final Pulse pulse = new Pulse(laboratory);

  public Laboratory laboratory() {
    return laboratory;
  }

  public Pulse pulse() {
    return pulse;
  }

  public FakeRun run() {
    return run;
  }

  /** Opens the window; the pulse runs while it shows. */
  public void show(Stage stage, Parent content) {
    Application.setUserAgentStylesheet(laboratory.themeProperty().get().stylesheet());
    stage.setScene(new Scene(content, 900, 640));
    stage.show();
    pulse.runWhile(stage.showingProperty());
  }

  /** Opens ten shapes and has them trained to the end. */
  public void train() {
    trainOn(TestExperiments.tenShapes());
  }

  /** Opens an experiment and has it trained to the end. */
  public void trainOn(Experiment experiment) {
    laboratory.open(experiment);
    run.train();
    run.advance(FakeRun.LAST_STEP);
    laboratory.takeSnapshot();
  }
}
