package org.attractorlab.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.measures.AttractorsMeasure;
import org.attractorlab.ui.measures.BasinsMeasure;
import org.attractorlab.ui.measures.DistancesMeasure;
import org.attractorlab.ui.measures.LossMeasure;
import org.attractorlab.ui.measures.MeasuresView;
import org.attractorlab.ui.measures.SpectrumMeasure;
import org.attractorlab.ui.stage.StageView;
import org.attractorlab.ui.stage.hand.HandModel;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of stage and measures while an experiment is trained, for people to look at.
 * Arguments: a folder, the name of a preset, the names of themes.
 */
final class PanePictures {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().unstarted(work));

  private final Path folder;
  private final Laboratory laboratory;
  private final StageView stage;
  private final MeasuresView measures;
  private final Scene scene;

  private PanePictures(Path folder, Laboratory laboratory) {
    this.folder = folder;
    this.laboratory = laboratory;
    Pulse pulse = new Pulse(laboratory);
    stage = new StageView(laboratory, pulse, new HandModel(laboratory));
    measures =
        new MeasuresView(
            new LossMeasure(laboratory, pulse),
            new AttractorsMeasure(laboratory),
            new SpectrumMeasure(laboratory, pulse, CLOCK),
            new DistancesMeasure(laboratory, pulse, stage.playback().kProperty()),
            new BasinsMeasure(laboratory, pulse));
    StackPane setup = new StackPane(new Label("SETUP"));
    SplitPane panes = new SplitPane(setup, stage.node(), measures.node());
    panes.setDividerPositions(0.2, 0.73);
    StackPane root = new StackPane(panes);
    scene = new Scene(root, 1366, 690);
    Stage window = new Stage();
    window.setScene(scene);
    window.show();
    pulse.runWhile(window.showingProperty());
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.get();
    EngineThread engine = new EngineThread();
    Catalogue catalogue = new Catalogue();
    FxThread fx = new FxThread();
    Laboratory laboratory =
        call(
            () ->
                new Laboratory(
                    (choice, seed, _) ->
                        new ImageChooser(catalogue.open(choice.set())).choose(choice, seed),
                    (experiment, images) -> new ExperimentRun(experiment, images, engine),
                    CLOCK,
                    fx,
                    FxThread.afterQuiet(Duration.ofMillis(250))));
    PanePictures pictures = call(() -> new PanePictures(folder, laboratory));
    Experiment experiment = Presets.shipped().named(arguments[1]).experiment();
    pictures.empty(Theme.valueOf(arguments[2]));
    for (int i = 2; i < arguments.length; i++) {
      pictures.take(experiment, Theme.valueOf(arguments[i]));
    }
    System.exit(0);
  }

  private void empty(Theme theme) throws Exception {
    call(() -> dress(theme));
    pause(400);
    picture(theme, "0-empty");
  }

  private void take(Experiment experiment, Theme theme) throws Exception {
    call(() -> dress(theme));
    call(
        () -> {
          laboratory.openAndTrain(experiment);
          return null;
        });
    until(() -> snapshot() != null && snapshot().step() > 150 && snapshot().step() < 1000);
    tab(0);
    pause(300);
    picture(theme, "1-training");
    until(() -> snapshot().state() == RunState.FINISHED && snapshot().film().size() > 60);
    call(
        () -> {
          stage.playback().scrub(0);
          return null;
        });
    pause(300);
    picture(theme, "2-starts");
    tab(3);
    call(
        () -> {
          stage.playback().scrub(6);
          return null;
        });
    pause(400);
    picture(theme, "3-falling");
    until(() -> snapshot().probes().size() == 3);
    tab(4);
    call(
        () -> {
          stage.playback().last();
          return null;
        });
    pause(400);
    picture(theme, "4-arrived");
    call(
        () -> {
          laboratory.highlightedProperty().set(2);
          stage.playback().scrub(12);
          return null;
        });
    pause(300);
    picture(theme, "5-highlighted");
    until(() -> !snapshot().stored().isEmpty());
    tab(3);
    pause(300);
    picture(theme, "6-highlighted-distances");
    tab(1);
    pause(400);
    picture(theme, "7-attractors");
    call(
        () -> {
          stage.playback().slowMotionProperty().set(true);
          stage.playback().playOrPause();
          laboratory.highlightedProperty().set(-1);
          return null;
        });
    tab(2);
    pause(3000);
    picture(theme, "8-spectrum");
    call(
        () -> {
          stage.playback().slowMotionProperty().set(false);
          return null;
        });
    call(
        () -> {
          laboratory.highlightedProperty().set(-1);
          return null;
        });
  }

  private Void dress(Theme theme) {
    Application.setUserAgentStylesheet(theme.stylesheet());
    for (String font : Set.of("Inter-Regular.otf", "Inter-SemiBold.otf")) {
      Font.loadFont(PanePictures.class.getResource("/assets/fonts/" + font).toExternalForm(), 13);
    }
    scene
        .getRoot()
        .setStyle("-fx-font-family: Inter; -fx-font-size: " + theme.colours().fontSize() + "px;");
    laboratory.themeProperty().set(theme);
    return null;
  }

  private Snapshot snapshot() {
    return laboratory.snapshotProperty().get();
  }

  private void tab(int index) throws Exception {
    call(
        () -> {
          ((TabPane) measures.node().lookup("#measures")).getSelectionModel().select(index);
          return null;
        });
  }

  private void picture(Theme theme, String name) throws Exception {
    call(
        () -> {
          Node root = scene.getRoot();
          File file = folder.resolve(theme.key() + "-" + name + ".png").toFile();
          ImageIO.write(SwingFXUtils.fromFXImage(root.snapshot(null, null), null), "png", file);
          return null;
        });
  }

  private static void until(BooleanSupplier condition) throws Exception {
    while (!call(condition::getAsBoolean)) {
      pause(20);
    }
  }

  private static void pause(long millis) throws Exception {
    CLOCK.schedule(() -> {}, millis, TimeUnit.MILLISECONDS).get();
  }

  private interface Work<T> {
    T get() throws Exception;
  }

  private static <T> T call(Work<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (Throwable problem) {
            result.completeExceptionally(problem);
          }
        });
    return result.get();
  }
}
