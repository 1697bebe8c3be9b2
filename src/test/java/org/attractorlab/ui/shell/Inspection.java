package org.attractorlab.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.text.Text;

/**
 * What keeps people from using a control: it has no name, no help, cannot be reached by Tab, its
 * text is cut off, or it lies outside of its pane. Each complaint says where, which and what.
 */
final class Inspection {
  private static final int MOST_TABS = 400;

  private final Set<String> complaints = new TreeSet<>();
  private final Scene scene;

  Inspection(Scene scene) {
    this.scene = scene;
  }

  /** Looks at all that can be seen below a node. */
  Inspection of(String view, Node part) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    for (Node node : seen(part)) {
      if (isOperable(node)) {
        judgeAccess(view, node);
      }
      if (node instanceof Labeled labeled) {
        judgeText(view, labeled);
      }
      if (node instanceof Control && !isInside(node, ListView.class, TableView.class)) {
        judgePlace(view, node);
      }
    }
    return this;
  }

  /** Goes round by Tab, and looks whether all that can be operated below a node was met. */
  Inspection byTab(String view, Node part) {
    Set<Node> met = new LinkedHashSet<>();
    scene.getRoot().requestFocus();
    for (int i = 0; i < MOST_TABS; i++) {
      Node from = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
      from.requestFocusTraversal(TraversalDirection.NEXT);
      Node now = scene.getFocusOwner();
      if (now == null || !met.add(now)) {
        break;
      }
    }
    for (Node node : seen(part)) {
      if (isOperable(node)
          && !node.isDisabled()
          && !met.contains(node)
          && !isOfMetGroup(node, met)) {
        complain(view, node, "is not reached by Tab");
      }
    }
    return this;
  }

  /** Of toggles of which one is chosen Tab reaches that one, and arrow keys the others. */
  private static boolean isOfMetGroup(Node node, Set<Node> met) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getToggles().stream().anyMatch(met::contains);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private void judgeAccess(String view, Node node) {
    String name =
        !isBlank(node.getAccessibleText())
            ? node.getAccessibleText()
            : node instanceof Labeled labeled ? labeled.getText() : null;
    if (isBlank(name)) {
      complain(view, node, "has no accessible name");
    }
    // Tooltips say the same, see Described.
    if (isBlank(node.getAccessibleHelp()) && !(node instanceof TabPane)) {
      complain(view, node, "has no help");
    }
    if (!node.isFocusTraversable()) {
      complain(view, node, "is no stop for Tab");
    }
  }

  private void judgeText(String view, Labeled labeled) {
    String wanted = labeled.getText();
    if (isBlank(wanted) || labeled.getWidth() <= 0) {
      return;
    }
    for (Node child : labeled.getChildrenUnmodifiable()) {
      boolean drawn = child instanceof Text && child.getStyleClass().contains("text");
      if (drawn && !((Text) child).getText().equals(wanted)) {
        complain(view, labeled, "is cut off to \"" + ((Text) child).getText() + '"');
        return;
      }
    }
    if (labeled.isWrapText()
        && labeled.getHeight() + 1.5 < labeled.prefHeight(labeled.getWidth())) {
      complain(view, labeled, "is not high enough for its text");
    }
  }

  private void judgePlace(String view, Node node) {
    if (node.getStyleClass().contains("tab-label")) {
      // Tabs that do not fit are in the list that opens beside them.
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    Bounds room = scene.getRoot().getLayoutBounds();
    for (Node at = node; at.getParent() != null; at = at.getParent()) {
      if (at.getStyleClass().contains("split-pane-content")
          || at.getParent() instanceof SplitPane && at.getClip() != null) {
        room = at.localToScene(at.getLayoutBounds());
        break;
      }
    }
    boolean scrolls = isInside(node, ScrollPane.class);
    if (bounds.getMinX() < room.getMinX() - 1 || bounds.getMaxX() > room.getMaxX() + 1) {
      complain(view, node, "reaches out of its pane at the side");
    } else if (!scrolls
        && (bounds.getMinY() < room.getMinY() - 1 || bounds.getMaxY() > room.getMaxY() + 1)) {
      complain(view, node, "reaches out of its pane below");
    }
  }

  private void complain(String view, Node node, String what) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String text = node instanceof Labeled labeled ? " \"" + labeled.getText() + '"' : "";
    complaints.add(
        "%s: %s%s %s%s %s"
            .formatted(
                view,
                node.getClass().getSimpleName(),
                id,
                node.getStyleClass(),
                text.length() > 60 ? text.substring(0, 60) + "…\"" : text,
                what));
  }

  /** What a person operates; not the parts of which a control is made. */
  private static boolean isOperable(Node node) {
    boolean kind =
        node instanceof ButtonBase
            || node instanceof ComboBoxBase<?>
            || node instanceof Slider
            || node instanceof Spinner<?>
            || node instanceof TextInputControl
            || node instanceof ListView<?>
            || node instanceof TableView<?>
            || node.getStyleClass().contains("toggle-switch")
            || node.isFocusTraversable();
    return kind
        && node.getParent() != null
        && !isInside(
            node, ComboBoxBase.class, Spinner.class, ListView.class, TableView.class, Slider.class)
        // The skin's own arrows of tabs that do not fit.
        && !node.getStyleClass().contains("tab-down-button");
  }

  private static boolean isInside(Node node, Class<?>... controls) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      for (Class<?> control : controls) {
        if (control.isInstance(at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Node> seen(Node node) {
    List<Node> all = new ArrayList<>();
    if (node.isVisible() && node.getOpacity() > 0) {
      all.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> all.addAll(seen(child)));
      }
    }
    return all;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
