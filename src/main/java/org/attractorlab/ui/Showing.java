package org.attractorlab.ui;

import javafx.scene.Node;

/** Whether something can be seen: nobody draws what cannot. */
public final class Showing {
  private Showing() {}

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
