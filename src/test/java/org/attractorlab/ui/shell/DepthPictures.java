package org.attractorlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.attractorlab.ui.theme.Theme;

/**
 * Takes pictures of the tab Depth in the real window with a preset, for people to look at: {@code
 * DepthPictures FOLDER PRESET STUDY? THEME...}.
 */
public final class DepthPictures {
  private DepthPictures() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which goes through a script. */
  public static final class Opened extends PictureScript {
    private Path folder;
    private String preset;

    @Override
    void write(List<String> arguments) {
      folder = Path.of(arguments.getFirst());
      preset = arguments.get(1);
      boolean all = Boolean.parseBoolean(arguments.get(2));
      show(preset, Theme.valueOf(arguments.get(3)));
      awaitRest();
      picture("stage");
      select("Depth");
      pause(4);
      picture("matrix");
      then(() -> scroll(1));
      picture("matrix-below");
      page("answers");
      if (all) {
        series();
        study();
      }
      for (String theme : arguments.subList(4, arguments.size())) {
        dress(theme);
        List.of("matrix", "answers", "series", "study").forEach(this::page);
      }
      if (all) {
        fire("#depth-cell-3-1-3-2");
        pause(2);
        awaitRest();
        fire("#depth-matrix-page");
        pause(2);
        picture("opened-cell");
      }
    }

    private void series() {
      fire("#depth-series-page");
      picture("series-empty");
      fire("#depth-series-deeper");
      pause(3);
      picture("series-running");
      await(() -> find("#depth-series-cancel").isDisabled());
      picture("series");
      then(() -> scroll(1));
      picture("series-below");
      fire("#depth-series-stride");
      pause(1);
      await(() -> find("#depth-series-cancel").isDisabled());
      picture("stride");
    }

    private void study() {
      fire("#depth-study-page");
      picture("study-empty");
      fire("#depth-study-run");
      pause(12);
      fire("#depth-study-cancel");
      picture("study-cancelled");
      fire("#depth-study-run");
      pause(8);
      picture("study-running");
    }

    private void page(String name) {
      fire("#depth-" + name + "-page");
      picture(name);
    }

    private void awaitRest() {
      await(this::isFinished);
      await(() -> snapshot().resting());
    }

    private void scroll(double to) {
      for (Node node : scene().getRoot().lookupAll(".depth-scroll")) {
        ((ScrollPane) node).setVvalue(to);
      }
    }

    private void picture(String name) {
      picture(() -> folder.resolve(preset + "-" + theme() + "-" + name + ".png"));
    }
  }
}
