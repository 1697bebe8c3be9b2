package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The whole window as a place to drop files on; while something is over it, it says so. */
final class DropTarget implements View {
  private final StackPane veil;

  DropTarget() {
    Label hint = new Label(text("shell.drop.hint"), new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN));
    hint.getStyleClass().add("drop-hint");
    veil = new StackPane(hint);
    veil.getStyleClass().add("drop-veil");
    veil.setVisible(false);
    veil.setMouseTransparent(true);
  }

  @Override
  public Node node() {
    return veil;
  }

  void listen(Scene scene, Laboratory lab, Consumer<Path> open) {
    scene.setOnDragEntered(event -> veil.setVisible(event.getDragboard().hasFiles()));
    // A part that takes drops itself is not veiled.
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event ->
            veil.setVisible(
                event.getDragboard().hasFiles() && !isWithin(event.getTarget(), "takes-drops")));
    scene.setOnDragExited(_ -> veil.setVisible(false));
    scene.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
          }
        });
    scene.setOnDragDropped(event -> drop(event, lab, open));
  }

  private static boolean isWithin(EventTarget target, String styleClass) {
    for (Node node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
      if (node.getStyleClass().contains(styleClass)) {
        return true;
      }
    }
    return false;
  }

  private static void drop(DragEvent event, Laboratory lab, Consumer<Path> open) {
    List<File> files = event.getDragboard().getFiles();
    if (files.size() == 1) {
      open.accept(files.getFirst().toPath());
    } else if (!files.isEmpty()) {
      lab.notice(new Notice(Notice.Severity.WARNING, text("shell.drop.several")));
    }
    event.setDropCompleted(files.size() == 1);
    event.consume();
  }
}
