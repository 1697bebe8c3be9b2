package org.attractorlab.ui.stage.hand;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.View;

/**
 * A place that the editor shares with something else, in turn: when it opens nothing is moved, and
 * the stage keeps its size.
 */
public final class HandPane implements View {
  private final StackPane pane;

  /**
   * @param otherwise what is shown while the editor is closed
   */
  public HandPane(HandModel model, HandView editor, Node otherwise) {
    // Whoever hides what is otherwise shown may go on doing so.
    StackPane turn = new StackPane(otherwise);
    turn.setMinWidth(0);
    turn.visibleProperty().bind(model.openProperty().not());
    pane = new StackPane(turn);
    pane.setMinWidth(0);
    Showing.onlyWhile(model.openProperty(), editor.node(), pane);
  }

  @Override
  public Node node() {
    return pane;
  }
}
