package org.attractorlab.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.View;

/** How fast the window draws, for those who want to know. */
final class FrameMeterView implements View {
  private static final long HALF_A_SECOND = 500_000_000;

  private final Label label = new Label();
  private long shown;

  FrameMeterView(Pulse pulse) {
    label.getStyleClass().add("frame-meter");
    label.setVisible(false);
    label.setMouseTransparent(true);
    pulse.listen(
        now -> {
          if (label.isVisible() && now - shown > HALF_A_SECOND) {
            shown = now;
            label.setText(pulse.meter().toString());
          }
        });
  }

  /** Shows or hides it. */
  void toggle() {
    label.setVisible(!label.isVisible());
  }

  @Override
  public Node node() {
    return label;
  }
}
