package org.attractorlab.ui.stage.hand;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Texts;

/** Pictures that are dropped on the editor or pasted into it. */
final class PictureSources {
  private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

  private PictureSources() {}

  /** Takes what is dropped on a node, and what is pasted while the focus is in it. */
  static void listen(Node node, StartFiles files) {
    node.addEventHandler(DragEvent.DRAG_OVER, PictureSources::allow);
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          boolean taken = take(event.getDragboard(), files);
          event.setDropCompleted(taken);
          event.consume();
        });
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PASTE.match(event)) {
            paste(files);
            event.consume();
          }
        });
  }

  private static void allow(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  static void paste(StartFiles files) {
    if (!take(Clipboard.getSystemClipboard(), files)) {
      files.tell(Notice.Severity.WARNING, Texts.text("stage.hand.no-picture"));
    }
  }

  /** Takes files or else a picture; false where there is neither. */
  private static boolean take(Clipboard from, StartFiles files) {
    List<File> paths = from.getFiles();
    if (!paths.isEmpty()) {
      files.load(paths.stream().map(File::toPath).toList());
      return true;
    }
    Image image = from.getImage();
    if (image == null) {
      return false;
    }
    BufferedImage picture = SwingFXUtils.fromFXImage(image, null);
    files.load(Texts.text("stage.hand.clipboard"), () -> png(picture));
    return true;
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
