package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of all tabs of the measures in the real window, for people to look at: {@code
 * TabPictures FOLDER THEME...}.
 */
public final class TabPictures {
  private TabPictures() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which goes through a script. */
  public static final class Opened extends PictureScript {
    private Path folder;
    private long since = System.nanoTime();

    @Override
    void write(List<String> arguments) {
      folder = Path.of(arguments.getFirst());
      show(null, Theme.valueOf(arguments.get(1)));
      await(this::isFinished);
      first();
      for (String theme : arguments.subList(2, arguments.size())) {
        dress(theme);
        pictures();
      }
    }

    private void first() {
      select("Slice");
      then(() -> !snapshot().stored().isEmpty(), () -> since = System.nanoTime());
      pause(4);
      picture("slice-coarse");
      then(
          () -> snapshot().resting(),
          () -> {
            System.out.println((System.nanoTime() - since) / 1e9 + " s for the slice");
            System.out.println(window().pulse().meter());
          });
      then(() -> slice(0.47, 0.33, MouseEvent.MOUSE_MOVED));
      then(() -> slice(0.47, 0.33, MouseEvent.MOUSE_CLICKED));
      then(after(1), () -> slice(0.2, 0.8, MouseEvent.MOUSE_MOVED));
      picture("slice");
      select("Theory");
      picture("theory-empty");
      fire("#theory-quick");
      pause(1);
      picture("theory-running");
      await(() -> !find("#theory-cancel").getParent().isVisible());
      pictures();
    }

    private void pictures() {
      for (String tab : List.of("Loss", "Attractors", "Spectrum", "Distances", "Slice")) {
        select(tab);
        pause(tab.equals("Spectrum") ? 4 : 0.5);
        picture(tab.toLowerCase(Locale.ROOT));
      }
      select("Theory");
      for (int row : List.of(0, 1, 2, 3, 7)) {
        then(() -> theorems().getSelectionModel().select(row));
        picture("theory-" + row);
      }
      then(() -> theorems().getSelectionModel().selectLast());
      picture("theory-last");
      select("Basins");
      picture("basins");
      fire("#basins-recovery");
      fire("#basins-recovery-measure");
      pause(1);
      await(() -> snapshot().resting());
      picture("recovery");
      fire("#basins-elsewhere");
      fire("#basins-gallery-measure");
      pause(1);
      await(() -> snapshot().resting());
      pause(4);
      picture("gallery");
    }

    private void picture(String name) {
      picture(() -> folder.resolve(theme() + "-" + name + ".png"));
    }

    private ListView<?> theorems() {
      return (ListView<?>) find("#theory-list");
    }

    private void slice(double x, double y, EventType<MouseEvent> type) {
      mouse("#slice-picture", x, y, MouseButton.PRIMARY, type);
    }
  }
}
