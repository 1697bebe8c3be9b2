package org.attractorlab.ui.help;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus within a card that lies over the window: whoever leaves it by Tab comes in again
 * at its other end. When the card closes, the focus returns to where it was before.
 */
final class HeldFocus {
  private final Node card;
  private final Node first;
  private final Node last;
  private final ChangeListener<@Nullable Node> watch = (_, from, to) -> keep(from, to);
  private @Nullable Scene held;
  private @Nullable Node before;

  /**
   * @param first that Tab reaches in the card
   * @param last that Tab reaches in it
   */
  HeldFocus(Node card, Node first, Node last) {
    this.card = card;
    this.first = first;
    this.last = last;
  }

  /** Moves the focus to a part of the card, and holds it there from now on. */
  void hold(Node at) {
    Scene scene = card.getScene();
    if (held == null && scene != null) {
      before = scene.getFocusOwner();
      held = scene;
      scene.focusOwnerProperty().addListener(watch);
    }
    at.requestFocus();
  }

  /** Gives the focus back. Nothing happens where it is not held. */
  void release() {
    if (held == null) {
      return;
    }
    held.focusOwnerProperty().removeListener(watch);
    if (before != null && before.getScene() == held) {
      before.requestFocus();
    }
    held = null;
    before = null;
  }

  private void keep(@Nullable Node from, @Nullable Node to) {
    if (!isInCard(to)) {
      (from == first ? last : first).requestFocus();
    }
  }

  private boolean isInCard(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == card) {
        return true;
      }
    }
    return false;
  }
}
