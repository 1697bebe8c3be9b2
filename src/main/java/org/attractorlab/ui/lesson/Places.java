package org.attractorlab.ui.lesson;

import static org.attractorlab.ui.Texts.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.attractorlab.experiment.lesson.LessonPlace;
import org.jspecify.annotations.Nullable;

/** The places of the window at which a lesson looks, and its tabs. */
final class Places {
  private static final String LOOKED_AT = "looked-at";

  /** Tabs by the id they have from the key of their texts, other places by a selector. */
  private static final Map<LessonPlace, String> IDS =
      new EnumMap<>(
          Map.of(
              LessonPlace.LOSS, "measures.loss",
              LessonPlace.ATTRACTORS, "measures.attractors",
              LessonPlace.SPECTRUM, "measures.spectrum",
              LessonPlace.DISTANCES, "measures.distances",
              LessonPlace.BASINS, "measures.basins",
              LessonPlace.SLICE, "slice.tab",
              LessonPlace.THEORY, "theory.tab",
              LessonPlace.TRAINING_IMAGES, "#training-strip",
              LessonPlace.GRID, ".stage-ground",
              LessonPlace.SETUP, ".setup"));

  private final Parent window;
  private List<Tab> allTabs = List.of();

  Places(Parent window) {
    this.window = window;
  }

  static String title(LessonPlace place) {
    return switch (place) {
      case TRAINING_IMAGES -> text("lesson.place.images");
      case GRID -> text("lesson.place.grid");
      case SETUP -> text("lesson.place.setup");
      default -> text("lesson.place.tab", text(IDS.get(place)));
    };
  }

  /** Shows these tabs only; all for null. */
  void showTabs(@Nullable Set<LessonPlace> wanted) {
    TabPane tabs = tabs();
    if (!allTabs.isEmpty()) {
      tabs.getTabs().setAll(allTabs);
      allTabs = List.of();
    }
    if (wanted != null) {
      allTabs = List.copyOf(tabs.getTabs());
      List<String> ids = wanted.stream().map(IDS::get).toList();
      tabs.getTabs().removeIf(tab -> !ids.contains(tab.getId()));
    }
  }

  /** Marks a place and brings it into sight; marks none for null. */
  void highlight(@Nullable LessonPlace place) {
    TabPane tabs = tabs();
    tabs.getTabs().forEach(tab -> tab.getStyleClass().remove(LOOKED_AT));
    allTabs.forEach(tab -> tab.getStyleClass().remove(LOOKED_AT));
    window.lookupAll("." + LOOKED_AT).forEach(node -> node.getStyleClass().remove(LOOKED_AT));
    if (place == null) {
      return;
    }
    if (place.isTab()) {
      tabs.getTabs().stream()
          .filter(tab -> IDS.get(place).equals(tab.getId()))
          .findFirst()
          .ifPresent(
              tab -> {
                tab.getStyleClass().add(LOOKED_AT);
                tabs.getSelectionModel().select(tab);
              });
    } else {
      Node node = window.lookup(IDS.get(place));
      if (node != null) {
        node.getStyleClass().add(LOOKED_AT);
      }
    }
  }

  private TabPane tabs() {
    return (TabPane) window.lookup("#measures");
  }
}
