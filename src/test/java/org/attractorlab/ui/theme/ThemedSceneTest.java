package org.attractorlab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemedSceneTest {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private Label plain;
  private Label title;

  @Start
  void open(Stage stage) {
    plain = new Label("plain");
    title = new Label("title");
    title.getStyleClass().add("section-title");
    StackPane root = new StackPane(plain, title);
    root.getStyleClass().add("lab");
    Scene scene = new Scene(root, 200, 100);
    ThemedScene.dress(scene, theme);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void bothFacesOfTheFontAreThere() {
    assertThat(plain.getFont().getFamily()).isEqualTo("Inter");
    assertThat(title.getFont().getFamily()).isEqualTo("Inter Semi Bold");
  }

  @Test
  void theProjectorsTypeIsHalfAsLargeAgain(FxRobot robot) {
    assertThat(plain.getFont().getSize()).isEqualTo(Theme.LIGHT.colours().fontSize());

    robot.interact(() -> theme.set(Theme.PROJECTOR));
    robot.interact(() -> plain.getScene().getRoot().applyCss());

    assertThat(plain.getFont().getSize()).isEqualTo(Theme.PROJECTOR.colours().fontSize());
    assertThat(Theme.PROJECTOR.colours().fontSize())
        .isEqualTo(1.5 * Theme.LIGHT.colours().fontSize());
  }

  @Test
  void whatIsDrawnByHandHasTheColoursOfTheStyleSheets(FxRobot robot) {
    for (Theme next : Theme.values()) {
      robot.interact(() -> theme.set(next));
      robot.interact(() -> plain.getScene().getRoot().applyCss());

      assertThat(Application.getUserAgentStylesheet()).isEqualTo(next.stylesheet());
      assertThat(plain.getTextFill()).as(next.key()).isEqualTo(next.colours().text());
    }
  }

  @Test
  void textIsReadOnItsGroundInEveryTheme() {
    for (Theme next : Theme.values()) {
      ThemeColours colours = next.colours();
      double least = next == Theme.PROJECTOR ? 7 : 4.5;
      assertThat(contrast(colours.text(), colours.ground())).isGreaterThan(least);
      assertThat(contrast(colours.muted(), colours.ground())).isGreaterThan(least);
      assertThat(contrast(colours.accent(), colours.ground())).isGreaterThan(4.5);
      assertThat(contrast(colours.danger(), colours.ground())).isGreaterThan(4.5);
      assertThat(contrast(colours.success(), colours.ground())).isGreaterThan(4.5);
    }
  }

  /** WCAG 2.1, contrast ratio: 1 to 21; 4.5 is asked for at least, 7 for enhanced contrast. */
  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
