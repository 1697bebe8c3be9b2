package org.attractorlab.ui.theme;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * Dresses a scene in a theme and changes its clothes with it. The base style sheet is the
 * application's, so that popups wear it too; ours lie on top: one with the structure, one with the
 * colours and sizes of the theme.
 */
public final class ThemedScene {
  private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private ThemedScene() {}

  public static void dress(Scene scene, ObservableValue<Theme> theme) {
    for (String font : FONTS) {
      Font.loadFont(Objects.requireNonNull(resource("/assets/fonts/" + font)), 13);
    }
    theme.subscribe(
        now -> {
          Application.setUserAgentStylesheet(now.stylesheet());
          scene.getStylesheets().setAll(sheet("window.css"), sheet(now.key() + ".css"));
          scene.getRoot().pseudoClassStateChanged(DARK, now == Theme.DARK);
        });
  }

  private static String sheet(String name) {
    return resource("/org/attractorlab/ui/" + name);
  }

  private static String resource(String path) {
    return Objects.requireNonNull(ThemedScene.class.getResource(path), path).toExternalForm();
  }
}
