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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.View;

/** Device, step, loss and speed at fixed places, and what the program is doing. */
final class StatusBarView implements View {
  private final HBox bar;

  StatusBarView(Laboratory lab, StatusModel model) {
    Label doing = new Label();
    doing.textProperty().bind(model.doingProperty());
    doing.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(doing, Priority.ALWAYS);
    ProgressBar progress = Described.by("shell.status.progress", new ProgressBar());
    model
        .progressProperty()
        .subscribe(
            value -> {
              progress.setVisible(!Double.isNaN(value.doubleValue()));
              progress.setProgress(Double.isNaN(value.doubleValue()) ? 0 : value.doubleValue());
            });
    Button cancel = Described.by("shell.status.cancel", new Button(text("shell.status.cancel")));
    cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    cancel.visibleProperty().bind(lab.loadingProperty());
    cancel.managedProperty().bind(lab.loadingProperty());
    cancel.setOnAction(_ -> lab.cancelLoading());
    bar =
        new HBox(
            number(model.deviceProperty(), "device"),
            separator(),
            number(model.stepProperty(), "step"),
            separator(),
            number(model.lossProperty(), "loss"),
            separator(),
            number(model.speedProperty(), "speed"),
            separator(),
            doing,
            progress,
            cancel);
    bar.getStyleClass().add("status-bar-line");
  }

  @Override
  public Node node() {
    return bar;
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
