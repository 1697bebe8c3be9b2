package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.attractorlab.data.ImageChoice;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.Initialization;
import org.attractorlab.training.TrainingSettings;
import org.attractorlab.ui.Change;
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
  public static final class Opened extends PictureScript {
    private static final Initialization LECUN =
        new Initialization(Initialization.Scheme.LECUN_UNIFORM, 1);

    private Path folder;
    private long finished;

    @Override
    void write(List<String> arguments) {
      folder = Path.of(arguments.getFirst());
      boolean meter = arguments.get(1).equals("METER");
      show("six-points", meter ? Theme.LIGHT : Theme.valueOf(arguments.get(1)));
      if (meter) {
        meter();
        return;
      }
      first();
      for (String other : arguments.subList(2, arguments.size())) {
        dress(other);
        still();
      }
      more();
    }

    private void meter() {
      then(
          () -> snapshot() != null,
          () -> lab().openAndTrain(wide(lab().experimentProperty().get())));
      then(after(4), () -> window().pulse().meter().clear());
      then(after(10), () -> System.out.println(snapshot().stepsPerSecond() + " steps/s"));
      then(() -> System.out.println(window().pulse().meter()));
      picture("meter");
    }

    private static Experiment wide(Experiment e) {
      return Change.training(
              t ->
                  new TrainingSettings(
                      t.optimizer(), 1e-4, t.batch(), 0, 1_000_000, t.maxSeconds()))
          .apply(network(7, 256, true).apply(e));
    }

    private static UnaryOperator<Experiment> network(int layers, int width, boolean bias) {
      return Change.network(
          _ -> new FullyConnected(layers, width, Activation.LEAKY_RELU, bias, LECUN));
    }

    private void first() {
      then(
          () -> snapshot() != null && snapshot().step() > 60,
          () -> System.out.println("step " + snapshot().step() + ": " + window().pulse().meter()));
      picture("six-training");
      then(this::isFinished, () -> finished = System.nanoTime());
      then(this::isMeasured, this::tellTime);
      still();
    }

    private void tellTime() {
      System.out.println((System.nanoTime() - finished) / 1e9 + " s until all is explored");
      System.out.println(window().pulse().meter());
    }

    private void still() {
      picture("six-basins");
      then(() -> click(0.3, 0.2));
      then(() -> click(-1.1, -1.1));
      then(after(1), () -> mouse(0.35, -0.3, MouseEvent.MOUSE_MOVED));
      await(this::isMeasured);
      picture("six-orbits");
      fire("#plane-radius");
      pause(1);
      await(this::isMeasured);
      picture("six-radius");
      fire("#plane-radius");
      fire("#plane-nearest");
      fire("#plane-stream-lines");
      fire("#plane-field");
      picture("six-stream");
      fire("#plane-nearest");
      fire("#plane-stream-lines");
      fire("#plane-field");
      fire("#plane-basins");
      select("Attractors");
      picture("six-attractors");
    }

    private void more() {
      experiment("spiral", Points.of(spiral()), e -> e);
      experiment(
          "no-bias", Points.of(new double[][] {{0.7, 0.2}, {-0.3, 0.6}}), network(12, 128, false));
      experiment("line", Points.of(new double[][] {{-0.7}, {-0.1}, {0.6}}), network(12, 128, true));
      then(() -> click(0.3, 0.2));
      pause(1);
      await(this::isMeasured);
      picture("line-cobweb");
    }

    private void experiment(String name, Points points, UnaryOperator<Experiment> change) {
      then(
          () -> {
            Experiment now = lab().experimentProperty().get();
            lab().openAndTrain(change.apply(now.withImages(ImageChoice.of(points))));
          });
      pause(1);
      picture(name + "-training");
      await(this::isFinished);
      pause(1);
      await(this::isMeasured);
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

    private void picture(String name) {
      picture(() -> folder.resolve(theme() + "-" + name + ".png"));
    }

    /** A click of the right button starts an orbit. */
    private void click(double x, double y) {
      mouse(x, y, MouseEvent.MOUSE_PRESSED);
      mouse(x, y, MouseEvent.MOUSE_RELEASED);
    }

    /** At a point of the plane, which is drawn as a square in the middle of its canvas. */
    private void mouse(double x, double y, EventType<MouseEvent> type) {
      Bounds canvas = find("#plane-canvas").getLayoutBounds();
      double side = Math.floor(Math.min(canvas.getWidth(), canvas.getHeight()));
      mouse(
          "#plane-canvas",
          0.5 + x / (2 * PlaneGrid.REACH) * side / canvas.getWidth(),
          0.5 - y / (2 * PlaneGrid.REACH) * side / canvas.getHeight(),
          MouseButton.SECONDARY,
          type);
    }
  }
}
