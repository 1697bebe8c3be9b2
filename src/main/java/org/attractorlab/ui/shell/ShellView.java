package org.attractorlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame of the window: bars above and below, three panes between, notices over them. */
final class ShellView {
  private final StackPane root;
  private final SplitPane panes;

  /**
   * @param bars above the panes, from the top
   * @param panes from the left
   * @param overlays above everything, in the upper right corner
   */
  ShellView(Node[] bars, Node[] panes, Node status, Node... overlays) {
    this.panes = new SplitPane(panes);
    this.panes.getStyleClass().add("panes");
    SplitPane.setResizableWithParent(panes[0], false);
    SplitPane.setResizableWithParent(panes[panes.length - 1], false);
    BorderPane frame = new BorderPane(this.panes, new VBox(bars), null, status, null);
    root = new StackPane(frame);
    root.getStyleClass().add("lab");
    for (Node overlay : overlays) {
      StackPane.setAlignment(overlay, Pos.TOP_RIGHT);
      root.getChildren().add(overlay);
    }
  }

  Parent node() {
    return root;
  }

  SplitPane panes() {
    return panes;
  }

  /** What may be wanted as a picture: each pane, and the whole. */
  List<Node> pictures() {
    List<Node> pictures = new ArrayList<>(panes.getItems());
    pictures.add(root);
    return pictures;
  }
}
