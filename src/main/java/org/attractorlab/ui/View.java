package org.attractorlab.ui;

import javafx.scene.Node;

/**
 * A part of the window: nodes and bindings built once from a view model, with no logic of its own.
 */
public interface View {
  /** Always the same node. */
  Node node();
}
