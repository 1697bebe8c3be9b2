package org.attractorlab.ui.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.experiment.lesson.LessonControl;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what a lesson hides, and puts it back. Rows come and go by themselves (a family of
 * networks has rows of its own), so that what is hidden is taken out of its pane: making it
 * invisible would be undone by the next change.
 */
final class ShownControls {
  private static final String SLIDER = "-slider";

  private final Parent window;
  private final Map<Pane, List<Node>> whole = new LinkedHashMap<>();

  ShownControls(Parent window) {
    this.window = window;
  }

  /** Shows these controls only; all for null. */
  void show(@Nullable Set<LessonControl> wanted) {
    whole.forEach((pane, children) -> pane.getChildren().setAll(children));
    whole.clear();
    if (wanted == null) {
      return;
    }
    Set<String> ids = new HashSet<>();
    wanted.forEach(control -> ids.add(LabJson.nameOf(control)));
    for (Pane section : panes(".setup .section")) {
      for (Pane form : panes(section, ".form")) {
        keepRows((GridPane) form, ids);
      }
      keep(section, child -> !child.getStyleClass().contains("thumbnails") || holds(child, ids));
      boolean empty =
          section.lookupAll(".form-line").isEmpty() && section.lookup(".thumbnails") == null;
      if (empty) {
        keep((Pane) section.getParent(), child -> child != section);
      }
    }
    for (Pane buttons : panes(".run-buttons")) {
      keep(buttons, line -> line.lookup("#seed") == null || ids.contains("seed"));
    }
    for (Pane controls : panes(".stage-controls")) {
      keep(
          controls, bar -> !bar.getStyleClass().contains("stage-starts") || ids.contains("starts"));
    }
  }

  private static List<Pane> panes(Parent around, String selector) {
    List<Pane> panes = new ArrayList<>();
    for (Node node : around.lookupAll(selector)) {
      if (node instanceof Pane pane) {
        panes.add(pane);
      }
    }
    return panes;
  }

  private List<Pane> panes(String selector) {
    return panes(window, selector);
  }

  /** A row stays if one of its controls does. */
  private void keepRows(GridPane form, Set<String> ids) {
    Set<Integer> rows = new HashSet<>();
    for (Node cell : form.getChildren()) {
      if (holds(cell, ids)) {
        rows.add(GridPane.getRowIndex(cell));
      }
    }
    keep(form, cell -> rows.contains(GridPane.getRowIndex(cell)));
  }

  private void keep(Pane pane, Predicate<Node> stays) {
    List<Node> before = List.copyOf(pane.getChildren());
    if (!before.stream().allMatch(stays)) {
      whole.putIfAbsent(pane, before);
      pane.getChildren().removeIf(stays.negate());
    }
  }

  private static boolean holds(Node node, Set<String> ids) {
    String id = node.getId() == null ? "" : node.getId();
    String name = id.endsWith(SLIDER) ? id.substring(0, id.length() - SLIDER.length()) : id;
    return ids.contains(name)
        || node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> holds(child, ids));
  }
}
