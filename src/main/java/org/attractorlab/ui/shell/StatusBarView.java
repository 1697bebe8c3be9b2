package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;
import org.attractorlab.ui.export.Writing;
import org.controlsfx.control.StatusBar;

/** Device, step, loss and speed at fixed places, and what the program is doing. */
final class StatusBarView implements View {
  private final StatusBar bar = new StatusBar();

  StatusBarView(Laboratory lab, StatusModel model, Writing writing) {
    bar.textProperty().bind(model.doingProperty());
    // It only shows, and is no stop for Tab.
    bar.setFocusTraversable(false);
    // The bar hides its progress at zero.
    bar.progressProperty()
        .bind(
            model.progressProperty().map(p -> Double.isNaN(p.doubleValue()) ? 0 : p.doubleValue()));
    bar.skinProperty().subscribe(this::describeProgress);
    Button cancel = Described.by("shell.status.cancel", new Button(text("shell.status.cancel")));
    cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    cancel.visibleProperty().bind(lab.loadingProperty().or(writing.nameProperty().isNotEmpty()));
    cancel.managedProperty().bind(cancel.visibleProperty());
    cancel.setOnAction(
        _ -> {
          lab.cancelLoading();
          writing.cancel();
        });
    bar.getLeftItems()
        .addAll(
            number(model.deviceProperty(), "device"),
            separator(),
            number(model.stepProperty(), "step"),
            separator(),
            number(model.lossProperty(), "loss"),
            separator(),
            number(model.speedProperty(), "speed"),
            separator());
    bar.getRightItems().add(cancel);
  }

  @Override
  public Node node() {
    return bar;
  }

  /** The skin makes the progress bar, and gives it no name. */
  private void describeProgress() {
    if (bar.lookup(".progress-bar") instanceof ProgressBar progress) {
      Described.by("shell.status.progress", progress);
    }
  }

  /** Wide enough for the longest number, so that its neighbours stand still. */
  private static Label number(ObservableValue<String> text, String name) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll("number", name);
    return label;
  }

  private static Separator separator() {
    return new Separator(Orientation.VERTICAL);
  }
}
