package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.Preset;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Transport;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces, one of which is in sight: that of the experiment that is open. Choosing the other
 * one opens the experiment that was open there before, or its first preset.
 */
final class Workspaces {
  /** A workspace, by what is memorized in it. */
  enum Workspace {
    IMAGES,
    PLANE;

    private static Workspace of(Experiment experiment) {
      return experiment.images().points() == null ? IMAGES : PLANE;
    }
  }

  /**
   * What a workspace has in the middle of the window.
   *
   * @param film what the keys of the film command there
   */
  record Place(Node node, Transport film) {}

  private final List<Preset> presets;
  private final Consumer<Experiment> open;
  private final Map<Workspace, Experiment> last = new EnumMap<>(Workspace.class);
  private final ReadOnlyObjectWrapper<Workspace> shown =
      new ReadOnlyObjectWrapper<>(Workspace.IMAGES);

  /**
   * @param open opens an experiment and trains it
   */
  Workspaces(Laboratory lab, List<Preset> presets, Consumer<Experiment> open) {
    this.presets = presets;
    this.open = open;
    lab.experimentProperty().subscribe(this::follow);
  }

  /** The one in sight. */
  ReadOnlyObjectProperty<Workspace> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Goes to a workspace. */
  void choose(Workspace wanted) {
    if (wanted == shown.get()) {
      return;
    }
    Experiment before = last.get(wanted);
    if (before != null) {
      open.accept(before);
      return;
    }
    presets.stream()
        .map(Preset::experiment)
        .filter(experiment -> Workspace.of(experiment) == wanted)
        .findFirst()
        .ifPresent(open);
  }

  private void follow(@Nullable Experiment experiment) {
    if (experiment != null) {
      last.put(Workspace.of(experiment), experiment);
      shown.set(Workspace.of(experiment));
    }
  }

  /** The buttons that choose. */
  SegmentedButton buttons() {
    SegmentedButton buttons = new SegmentedButton();
    buttons.setFocusTraversable(false);
    // Each is a stop for Tab, and the experiment says which is chosen.
    buttons.setToggleGroup(null);
    for (Workspace workspace : Workspace.values()) {
      String key = "shell.workspace." + workspace.name().toLowerCase(Locale.ROOT);
      ToggleButton button = Described.by(key, new ToggleButton(text(key)));
      button.setId("workspace-" + workspace.name().toLowerCase(Locale.ROOT));
      button.setOnAction(
          _ -> {
            choose(workspace);
            // A click on the one that is chosen, or that cannot be left, changes nothing.
            button.setSelected(shown.get() == workspace);
          });
      buttons.getButtons().add(button);
      shown.subscribe(now -> button.setSelected(now == workspace));
    }
    return buttons;
  }

  /** The places, of which the one in sight is visible. */
  static Node stack(ReadOnlyObjectProperty<Workspace> shown, Map<Workspace, Place> places) {
    StackPane stack = new StackPane();
    places.forEach(
        (workspace, place) -> Showing.onlyWhile(shown.map(workspace::equals), place.node(), stack));
    return stack;
  }

  /** Commands the film of the place in sight. */
  static Transport film(ReadOnlyObjectProperty<Workspace> shown, Map<Workspace, Place> places) {
    return new Transport() {
      private Transport now() {
        return places.get(shown.get()).film();
      }

      @Override
      public void playOrPause() {
        now().playOrPause();
      }

      @Override
      public void next() {
        now().next();
      }

      @Override
      public void previous() {
        now().previous();
      }

      @Override
      public void first() {
        now().first();
      }

      @Override
      public void last() {
        now().last();
      }
    };
  }
}
