package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.CudaPackage;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineProgress;
import org.attractorlab.experiment.Preset;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.attractorlab.ui.setup.ImageSets;
import org.attractorlab.ui.theme.Theme;

/** The whole window with a run that needs no engine. To be used on the window's thread. */
final class TestWindow {
  private final List<FakeRun> runs = new ArrayList<>();
  private final Stage stage;
  private final LabWindow window;

  TestWindow(Stage stage, Path settings, Theme theme) {
    this.stage = stage;
    ImageSet set = TestImages.set("shapes", 200);
    Preset ten =
        new Preset(
            "What will it make of a shape it has never seen?",
            "Applied again and again, the network turns it into one of ten.",
            1,
            TestExperiments.tenShapes());
    Preset few =
        new Preset(
            "And with three?",
            "There are three attractors.",
            2,
            renamed(Change.count(3).apply(TestExperiments.tenShapes())));
    Preset points =
        new Preset("Where do they all go?", "To one of six.", 3, TestExperiments.sixPoints());
    Backstage backstage =
        new Backstage(
            (choice, seed, _) -> {
              if (choice.points() != null) {
                return choice.points().toTrainingImages();
              }
              if (!choice.set().equals("shapes")) {
                throw new UnusableInput(choice.set() + " is empty.", "Choose another one.");
              }
              return new ImageChooser(set).choose(choice, seed);
            },
            (experiment, images) -> {
              FakeRun run = new FakeRun(experiment, images);
              runs.add(run);
              return run;
            },
            model -> new FakeRun(model.experiment(), model.images()),
            List.of(ten, few, points),
            new ImageSets(
                List.of(new ImageSets.Entry("shapes", "Fashion-MNIST", "As long as a real one."))),
            settings,
            new EngineWork(),
            CompletableFuture.completedFuture(new EngineFacts("2.7.1", "cpu", List.of(), 1, null)),
            new NoLibraries(),
            Runnable::run,
            Runnable::run);
    window =
        new LabWindow(
            stage, backstage, new LabOptions(null, theme, new LabOptions.Size(1366, 768)));
  }

  private static org.attractorlab.experiment.Experiment renamed(
      org.attractorlab.experiment.Experiment e) {
    return new org.attractorlab.experiment.Experiment(
        "three-shapes",
        "Three shapes",
        e.seed(),
        e.device(),
        e.images(),
        e.network(),
        e.training(),
        e.iteration(),
        e.probes());
  }

  LabWindow window() {
    return window;
  }

  Laboratory lab() {
    return window.laboratory();
  }

  Scene scene() {
    return stage.getScene();
  }

  /** The newest run. */
  FakeRun run() {
    return runs.getLast();
  }

  List<FakeRun> runs() {
    return runs;
  }

  Node find(String selector) {
    Node found = scene().lookup(selector);
    if (found == null) {
      throw new AssertionError("There is no " + selector);
    }
    return found;
  }

  void close() {
    window.close();
    stage.close();
  }

  private static final class NoLibraries implements GpuOffer.Source {
    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public Optional<CudaPackage> look() {
      return Optional.empty();
    }

    @Override
    public void fetch(CudaPackage contents, EngineProgress progress) {
      throw new AssertionError("Nobody asked for it.");
    }
  }
}
