package org.attractorlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.settings.Memory;

/**
 * Where the panes are parted. Large type pushes the dividers apart, and smaller type does not pull
 * them back; so with another size of type they go where they belong.
 */
final class Dividers {
  private static final double[] PLACES = {0.23, 0.71};

  private final SplitPane panes;
  private final FxThread window;

  Dividers(SplitPane panes, FxThread window) {
    this.panes = panes;
    this.window = window;
  }

  /** Puts them where they were, and remembers from now on where they are. */
  void remember(Memory memory, ObservableValue<Double> fontSize) {
    List<Double> last = memory.settings().dividers();
    place(
        last.size() == PLACES.length
            ? last.stream().mapToDouble(Double::doubleValue).toArray()
            : PLACES);
    fontSize.subscribe((_, _) -> place(PLACES));
    panes.getDividers().forEach(d -> d.positionProperty().subscribe(_ -> keep(memory)));
  }

  /** Sizes are known only after the next layout, which moves the dividers. */
  private void place(double[] shares) {
    panes.setDividerPositions(shares);
    window.later(() -> panes.setDividerPositions(shares));
  }

  private void keep(Memory memory) {
    List<Double> shares = new ArrayList<>();
    panes.getDividers().forEach(divider -> shares.add(divider.getPosition()));
    memory.change(settings -> settings.withDividers(shares));
  }
}
