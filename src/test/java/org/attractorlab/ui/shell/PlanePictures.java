package org.attractorlab.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.TrainingSettings;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of the plane in the real window, for people to look at: {@code PlanePictures
 * FOLDER THEME...}. With {@code METER} for a theme it prints how fast the window draws while a net
 * 2–256×6–2 trains.
 */
public final class PlanePictures {
  private PlanePictures() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which goes through a script. */
  public static final class Opened extends LabApplication {
    private record Step(BooleanSupplier when, Runnable what) {}

    private final Deque<Step> script = new ArrayDeque<>();
    private Stage stage;
    private LabWindow window;
    private Path folder;
    private long finished;

    @Override
    public void start(Stage first) {
      stage = first;
      List<String> rest = getParameters().getRaw();
      folder = Path.of(rest.getFirst());
      boolean meter = rest.get(1).equals("METER");
      Theme theme = meter ? Theme.LIGHT : Theme.valueOf(rest.get(1));
      window = open(stage, new LabOptions("six-points", theme, new LabOptions.Size(1366, 768)));
      if (meter) {
        meter();
      } else {
        write();
        for (String other : rest.subList(2, rest.size())) {
          then(() -> true, () -> lab().themeProperty().set(Theme.valueOf(other)));
          still();
        }
        more();
      }
      then(() -> true, Platform::exit);
      Timeline clock = new Timeline(new KeyFrame(Duration.millis(100), _ -> look()));
      clock.setCycleCount(Animation.INDEFINITE);
      clock.play();
    }

    private void meter() {
      then(
          () -> snapshot() != null,
          () -> lab().openAndTrain(wide(lab().experimentProperty().get())));
      then(after(4), () -> window.pulse().meter().clear());
      then(after(10), () -> System.out.println(snapshot().stepsPerSecond() + " steps/s"));
      then(() -> true, () -> System.out.println(window.pulse().meter()));
      then(() -> true, () -> save("meter"));
    }

    private static Experiment wide(Experiment e) {
      return Change.training(
              t ->
                  new TrainingSettings(
                      t.optimizer(), 1e-4, t.batch(), 0, 1_000_000, t.maxSeconds()))
          .apply(
              Change.network(
                      _ ->
                          new FullyConnected(
                              7,
                              256,
                              Activation.LEAKY_RELU,
                              true,
                              new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)))
                  .apply(e));
    }

    private void write() {
      then(
          () -> snapshot() != null && snapshot().step() > 60,
          () -> System.out.println("step " + snapshot().step() + ": " + window.pulse().meter()));
      then(() -> true, () -> save("six-training"));
      then(this::isFinished, () -> finished = System.nanoTime());
      then(this::isResting, this::tellTime);
      still();
    }

    private void tellTime() {
      System.out.println((System.nanoTime() - finished) / 1e9 + " s until all is explored");
      System.out.println(window.pulse().meter());
    }

    private void still() {
      picture("six-basins");
      then(() -> true, () -> click(0.3, 0.2));
      then(() -> true, () -> click(-1.1, -1.1));
      then(after(1), () -> hover(0.35, -0.3));
      then(this::isResting, () -> {});
      picture("six-orbits");
      then(() -> true, () -> fire("#plane-radius"));
      then(after(1), () -> {});
      then(this::isResting, () -> {});
      picture("six-radius");
      then(() -> true, () -> fire("#plane-radius"));
      then(() -> true, () -> fire("#plane-nearest"));
      then(() -> true, () -> fire("#plane-stream-lines"));
      then(() -> true, () -> fire("#plane-field"));
      picture("six-stream");
      then(() -> true, () -> fire("#plane-nearest"));
      then(() -> true, () -> fire("#plane-stream-lines"));
      then(() -> true, () -> fire("#plane-field"));
      then(() -> true, () -> fire("#plane-basins"));
      then(() -> true, () -> select("Attractors"));
      picture("six-attractors");
    }

    private void more() {
      experiment("spiral", Points.of(spiral()), e -> e);
      experiment(
          "no-bias",
          Points.of(new double[][] {{0.7, 0.2}, {-0.3, 0.6}}),
          e -> Change.network(n -> n).apply(e));
      experiment("line", Points.of(new double[][] {{-0.7}, {-0.1}, {0.6}}), e -> e);
      then(() -> true, () -> click(0.3, 0.2));
      then(after(1), () -> {});
      then(this::isResting, () -> {});
      picture("line-cobweb");
    }

    private static Experiment unbiased(Experiment e) {
      return Change.network(
              _ ->
                  new FullyConnected(
                      12,
                      128,
                      Activation.LEAKY_RELU,
                      false,
                      new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1)))
          .apply(e);
    }

    private void experiment(
        String name, Points points, java.util.function.UnaryOperator<Experiment> change) {
      then(
          () -> true,
          () ->
              lab()
                  .openAndTrain(
                      change.apply(
                          lab().experimentProperty().get().withImages(ImageChoice.of(points)))));
      then(after(1.5), () -> save(name + "-training"));
      then(this::isFinished, () -> {});
      then(after(1), () -> {});
      then(this::isResting, () -> {});
      picture(name);
    }

    private static double[][] spiral() {
      double[][] points = new double[16][];
      for (int i = 0; i < points.length; i++) {
        double angle = 0.75 * i;
        double radius = 0.12 + 0.05 * i;
        points[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
      }
      return points;
    }

    private Laboratory lab() {
      return window.laboratory();
    }

    private boolean isFinished() {
      return snapshot().state() == RunState.FINISHED;
    }

    private boolean isResting() {
      return snapshot().resting() && !snapshot().stored().isEmpty();
    }

    private void fire(String box) {
      ((CheckBox) stage.getScene().lookup(box)).fire();
    }

    private void picture(String name) {
      then(after(1), () -> save(name));
    }

    private BooleanSupplier after(double seconds) {
      long[] began = {0};
      return () -> {
        began[0] = began[0] == 0 ? System.nanoTime() : began[0];
        return System.nanoTime() - began[0] > seconds * 1e9;
      };
    }

    private void then(BooleanSupplier when, Runnable what) {
      script.add(new Step(when, what));
    }

    private void look() {
      if (!script.isEmpty() && script.peek().when().getAsBoolean()) {
        script.remove().what().run();
      }
    }

    private Snapshot snapshot() {
      return lab().snapshotProperty().get();
    }

    private void select(String name) {
      TabPane tabs = (TabPane) stage.getScene().lookup("#measures");
      for (Tab tab : tabs.getTabs()) {
        if (tab.getText().equals(name)) {
          tabs.getSelectionModel().select(tab);
        }
      }
    }

    /** A click of the right button starts an orbit. */
    private void click(double x, double y) {
      mouse(x, y, MouseEvent.MOUSE_PRESSED);
      mouse(x, y, MouseEvent.MOUSE_RELEASED);
    }

    private void hover(double x, double y) {
      mouse(x, y, MouseEvent.MOUSE_MOVED);
    }

    private void mouse(double x, double y, javafx.event.EventType<MouseEvent> type) {
      Node node = stage.getScene().lookup("#plane-canvas");
      double width = node.getLayoutBounds().getWidth();
      double height = node.getLayoutBounds().getHeight();
      double side = Math.floor(Math.min(width, height));
      Point2D at =
          node.localToScene(
              Math.floor((width - side) / 2) + (x / 1.25 + 1) / 2 * side,
              Math.floor((height - side) / 2) + (1 - y / 1.25) / 2 * side);
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              at.getX(),
              at.getY(),
              MouseButton.SECONDARY,
              1,
              false,
              false,
              false,
              false,
              true,
              false,
              false,
              true,
              false,
              true,
              null));
    }

    private void save(String name) {
      String theme = lab().themeProperty().get().key();
      try {
        Files.createDirectories(folder);
        ImageIO.write(
            SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
            "png",
            folder.resolve(theme + "-" + name + ".png").toFile());
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
