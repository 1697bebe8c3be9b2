package org.attractorlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.settings.Memory;

/**
 * Where the panes are parted. Large type pushes the dividers apart, and smaller type does not pull
 * them back; so with another size of type they go where they belong. They also do when the window
 * gets another width, until one is dragged: on some desktops a window gets its own width only after
 * it has been shown, and the outer panes would keep what they had before.
 */
final class Dividers {
  private static final double[] PLACES = {0.23, 0.71};

  private final SplitPane panes;
  private final FxThread window;
  private double[] shares = PLACES;
  private boolean dragged;

  Dividers(SplitPane panes, FxThread window) {
    this.panes = panes;
    this.window = window;
  }

  /** Puts them where they were, and remembers from now on where they are. */
  void remember(Memory memory, ObservableValue<Double> fontSize) {
    List<Double> last = memory.settings().dividers();
    if (last.size() == PLACES.length) {
      shares = last.stream().mapToDouble(Double::doubleValue).toArray();
    }
    place();
    fontSize.subscribe((_, _) -> goHome());
    panes.widthProperty().subscribe(_ -> follow());
    panes
        .lookupAll(".split-pane-divider")
        .forEach(divider -> divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, _ -> dragged = true));
    panes.getDividers().forEach(d -> d.positionProperty().subscribe(_ -> keep(memory)));
  }

  private void goHome() {
    dragged = false;
    shares = PLACES;
    place();
  }

  private void follow() {
    if (!dragged) {
      place();
    }
  }

  /** Once more after the next layout, which moves them when sizes have changed. */
  private void place() {
    panes.setDividerPositions(shares);
    window.later(
        () -> {
          panes.layout();
          panes.setDividerPositions(shares);
        });
  }

  private void keep(Memory memory) {
    List<Double> shares = new ArrayList<>();
    panes.getDividers().forEach(divider -> shares.add(divider.getPosition()));
    memory.change(settings -> settings.withDividers(shares));
  }
}
