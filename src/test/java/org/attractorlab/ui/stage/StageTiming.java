package org.attractorlab.ui.stage;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestImages;
import org.attractorlab.ui.chart.DistancesChart;
import org.attractorlab.ui.stage.hand.HandModel;
import org.attractorlab.ui.theme.Theme;

/**
 * Prints how long drawing takes: 64 orbits of 28 × 28 flowing, a new picture at each frame, in a
 * pane of 900 × 640, and a chart of 64 lines. Median and 95 %, in milliseconds.
 */
final class StageTiming {
  private static final int FRAMES = 400;

  private StageTiming() {}

  public static void main(String[] arguments) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.startup(() -> measure(done));
    done.get(2, TimeUnit.MINUTES);
    System.exit(0);
  }

  private static void measure(CompletableFuture<Void> done) {
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    TrainingImages images = TestImages.first(10);
    FakeRun[] run = {null};
    Laboratory laboratory =
        new Laboratory(
            (_, _, _) -> images,
            (experiment, chosen) -> run[0] = new FakeRun(experiment, chosen),
            Runnable::run,
            Runnable::run,
            FxThread.afterQuiet(Duration.ZERO));
    StageModel model = new StageModel(laboratory);
    OrbitGrid grid = new OrbitGrid(model, new HandModel(laboratory));
    Pulse pulse = new Pulse(laboratory);
    DistancesChart chart = new DistancesChart(laboratory, pulse, model.playback().kProperty());
    StackPane panes = new StackPane(sized(grid, 900, 640), sized(chart, 450, 300));
    Stage window = new Stage();
    window.setScene(new javafx.scene.Scene(panes, 900, 640));
    window.show();
    laboratory.open(TestExperiments.tenShapes());
    run[0].train();
    run[0].advance(FakeRun.LAST_STEP);
    laboratory.takeSnapshot();
    // So slowly that every frame blends two iterates anew.
    model.playback().speedProperty().set(2);
    double[] drawing = new double[FRAMES];
    int[] frame = {0};
    pulse.listen(
        now -> {
          int i = frame[0]++;
          chart.setVisible(false);
          long before = System.nanoTime();
          model.pulse(now);
          grid.draw();
          if (i >= FRAMES && i < 2 * FRAMES) {
            drawing[i - FRAMES] = (System.nanoTime() - before) / 1e6;
          }
          if (i == 2 * FRAMES) {
            report("grid, on the window's thread", drawing);
            System.out.println("frames: " + pulse.meter());
            report("chart, on the window's thread", times(chart::draw));
            chart.setVisible(true);
            report(
                "chart, with its rendering",
                times(
                    () -> {
                      chart.draw();
                      chart.snapshot(null, null);
                    }));
            report("grid, with its rendering", times(() -> grid.snapshot(null, null)));
            done.complete(null);
          }
        });
    pulse.runWhile(window.showingProperty());
  }

  private static double[] times(Runnable work) {
    double[] times = new double[FRAMES];
    for (int i = -FRAMES; i < FRAMES; i++) {
      long before = System.nanoTime();
      work.run();
      if (i >= 0) {
        times[i] = (System.nanoTime() - before) / 1e6;
      }
    }
    return times;
  }

  private static Node sized(Region node, double width, double height) {
    node.setMaxSize(width, height);
    node.setPrefSize(width, height);
    return node;
  }

  private static void report(String what, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        "%s: median %.2f ms, 95 %% %.2f ms%n",
        what, times[times.length / 2], times[times.length * 95 / 100]);
  }
}
