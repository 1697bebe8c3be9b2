package org.attractorlab.ui.export;

import static org.attractorlab.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import org.attractorlab.experiment.report.Drawing;
import org.attractorlab.ui.Drawn;
import org.attractorlab.ui.Laboratory;

/**
 * The menu that a right click, or the key for it, opens on any view: its picture copied, or saved
 * larger; of charts also as vectors.
 */
public final class PictureMenu {
  /** Asks for files and writes them. */
  public interface Target {
    void save(WritableImage picture);

    void save(Drawing drawing);
  }

  private static final List<Integer> SCALES = List.of(1, 2, 4);

  private final Laboratory lab;
  private final Target target;
  private final ContextMenu menu = new ContextMenu();

  public PictureMenu(Laboratory lab, Target target) {
    this.lab = lab;
    this.target = target;
    menu.setId("picture-menu");
  }

  /**
   * Opens on what is in a pane.
   *
   * @param panes the views that are pictures as a whole where nothing in them is one
   */
  public void listen(Parent root, List<Node> panes) {
    root.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.getTarget() instanceof Node node && !(node instanceof TextInputControl)) {
            picture(node, panes).ifPresent(view -> open(view, event));
          }
        });
  }

  /** The chart around a node, else the pane around it. */
  static Optional<Node> picture(Node node, List<Node> panes) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Drawn || panes.contains(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private void open(Node view, ContextMenuEvent event) {
    menu.getItems().setAll(items(view));
    menu.show(view, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  List<MenuItem> items(Node view) {
    List<MenuItem> items = new ArrayList<>();
    items.add(item(text("export.picture.copy"), () -> Snapshots.copy(picture(view, 2))));
    for (int scale : SCALES) {
      items.add(item(text("export.picture.save", scale), () -> target.save(picture(view, scale))));
    }
    if (view instanceof Drawn drawn) {
      items.add(item(text("export.picture.vectors"), () -> target.save(drawn.drawing())));
    }
    return items;
  }

  private WritableImage picture(Node view, int scale) {
    return Snapshots.of(view, scale, lab.themeProperty().get().colours().ground());
  }

  private static MenuItem item(String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
