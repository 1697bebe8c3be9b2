package org.attractorlab.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.attractorlab.ui.settings.Memory;
import org.attractorlab.ui.settings.Settings.Place;
import org.jspecify.annotations.Nullable;

/** Where the window is, from one day to the next. */
final class WindowPlace {
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  private WindowPlace() {}

  /** Puts the window where it was, if that is still on a screen. */
  static void restore(Stage stage, @Nullable Place place) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    if (place != null && isOnScreen(place)) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    } else {
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    }
  }

  /** Remembers each move of the window from now on. */
  static void remember(Stage stage, Memory memory) {
    Runnable moved = () -> memory.change(s -> s.withWindow(placeOf(stage, s.window())));
    stage.xProperty().subscribe(moved);
    stage.yProperty().subscribe(moved);
    stage.widthProperty().subscribe(moved);
    stage.heightProperty().subscribe(moved);
    stage.maximizedProperty().subscribe(moved);
  }

  /** While it is maximized, the place it goes back to is the one it had before. */
  private static Place placeOf(Stage stage, @Nullable Place before) {
    return stage.isMaximized() && before != null
        ? new Place(before.x(), before.y(), before.width(), before.height(), true)
        : new Place(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private static boolean isOnScreen(Place place) {
    // A grip of the title bar must be reachable.
    return !Screen.getScreensForRectangle(place.x() + place.width() / 2 - 50, place.y(), 100, 30)
        .isEmpty();
  }
}
