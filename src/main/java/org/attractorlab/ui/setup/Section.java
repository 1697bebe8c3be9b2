package org.attractorlab.ui.setup;

import static org.attractorlab.ui.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Described;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** A numbered part of the setup with its heading. */
final class Section {
  private Section() {}

  static Node of(int number, String key, Node... content) {
    Label badge = new Label(Integer.toString(number));
    badge.getStyleClass().add("section-number");
    Label title = new Label(text(key));
    title.getStyleClass().add("section-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label restarts = Described.by("setup.restarts", new Label(text("setup.restarts")));
    restarts.setGraphic(new FontIcon(MaterialDesignR.RESTART));
    restarts.getStyleClass().add("restarts");
    HBox heading = new HBox(badge, title, gap, restarts);
    heading.getStyleClass().add("section-heading");
    VBox section = new VBox(heading);
    section.getChildren().addAll(content);
    section.getStyleClass().add("section");
    return section;
  }
}
