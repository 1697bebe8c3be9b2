package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.training.StopReason;
import org.attractorlab.ui.Laboratory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A whole lesson with the real engine: choose, train, halt, go on, watch the collapse. */
class FirstLessonTest {
  private static final long PATIENCE = 120;

  private final FxRobot robot = new FxRobot();
  private LabApplication program;
  private Laboratory lab;

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    program = (LabApplication) FxToolkit.setupApplication(LabApplication.class);
    lab = program.window().laboratory();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupApplication(program);
    FxToolkit.cleanupStages();
  }

  @Test
  void unseenDigitsBecomeTheTenThatWereLearnt() throws TimeoutException {
    until(() -> state() == RunState.TRAINING && snapshot().step() > 0);

    choose("#set", "digits");
    until(() -> lab.imagesProperty().get().set().name().equals("digits"));
    assertThat(lab.imagesProperty().get().count()).isEqualTo(10);
    until(() -> state() == RunState.READY);

    Image before = picture();
    robot.clickOn("#train");
    until(() -> snapshot().lossCurve().count() > 5);
    assertThat(pixels(picture())).isNotEqualTo(pixels(before));

    robot.clickOn("#train");
    until(() -> state() == RunState.PAUSED);
    int halted = snapshot().step();
    robot.clickOn("#step");
    until(() -> snapshot().step() == halted + 1);

    robot.clickOn("#train");
    until(() -> state() == RunState.FINISHED);
    assertThat(snapshot().stopReason()).isEqualTo(StopReason.LOSS_REACHED);
    assertThat(snapshot().loss()).isLessThanOrEqualTo(1e-8);

    until(() -> snapshot().film().size() > 100);
    robot.push(KeyCode.HOME);
    int[] starts = pixels(picture());
    robot.push(KeyCode.END);
    until(() -> !Arrays.equals(starts, pixels(picture())));

    OrbitFrame last = snapshot().film().getLast();
    long arrived = last.ends().stream().filter(OrbitEnd.AtTrainingImage.class::isInstance).count();
    assertThat(arrived).isGreaterThan(last.count() * 9L / 10);
    for (int orbit = 0; orbit < last.count(); orbit++) {
      if (last.ends().get(orbit) instanceof OrbitEnd.AtTrainingImage(int index)) {
        assertThat(distance(last, orbit, lab.imagesProperty().get(), index)).isLessThan(0.02);
      }
    }
  }

  private RunState state() {
    return lab.stateProperty().get();
  }

  private Snapshot snapshot() {
    return lab.snapshotProperty().get();
  }

  private void choose(String selector, String value) {
    robot.interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<String> box = (ComboBox<String>) node(selector);
          box.setValue(value);
        });
  }

  private Node node(String selector) {
    return robot.lookup(selector).query();
  }

  private Image picture() {
    Image[] picture = new Image[1];
    robot.interact(() -> picture[0] = node(".stage").snapshot(null, null));
    return picture[0];
  }

  private static int[] pixels(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    return pixels;
  }

  /** The root of the mean squared difference of what is drawn and a training image. */
  private static double distance(
      OrbitFrame frame, int orbit, TrainingImages images, int trainingImage) {
    float[] image = images.image(trainingImage);
    double sum = 0;
    for (int i = 0; i < image.length; i++) {
      double drawn = (frame.pixels()[orbit * image.length + i] & 0xFF) / 255.0;
      sum += (drawn - image[i]) * (drawn - image[i]);
    }
    return Math.sqrt(sum / image.length);
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
  }
}
