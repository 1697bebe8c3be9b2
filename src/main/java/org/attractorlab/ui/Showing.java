package org.attractorlab.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Whether something can be seen: nobody draws what cannot. */
public final class Showing {
  private Showing() {}

  /**
   * Shows a node in a place only while it is wanted. It joins the place when it is wanted first:
   * what is in the window is styled, seen or not.
   */
  public static void onlyWhile(ObservableValue<Boolean> wanted, Node node, Pane place) {
    node.visibleProperty().bind(wanted);
    wanted.subscribe(
        now -> {
          if (now && node.getParent() == null) {
            place.getChildren().add(node);
          }
        });
  }

  /** Whether a node and all around it are visible, in a window that shows. */
  public static boolean isShown(Node node) {
    if (node.getScene() == null
        || node.getScene().getWindow() == null
        || !node.getScene().getWindow().isShowing()) {
      return false;
    }
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
