package org.attractorlab.ui.shell;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files dropped on a scene or a part of it, as a file manager would. Only the toolkit itself can
 * make a drag board, so one is made behind its back.
 */
final class DroppedFiles {
  private DroppedFiles() {}

  /** To be called on the window's thread. */
  static void on(EventTarget target, List<File> files) {
    Event.fireEvent(
        target,
        new DragEvent(
            DragEvent.DRAG_DROPPED, board(files), 0, 0, 0, 0, TransferMode.COPY, null, null, null));
  }

  private static Dragboard board(List<File> files) {
    try {
      Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
      Object holding =
          Proxy.newProxyInstance(
              peer.getClassLoader(),
              new Class<?>[] {peer},
              (_, method, arguments) ->
                  switch (method.getName()) {
                    case "hasContent" -> arguments[0] == DataFormat.FILES;
                    case "getContent" -> arguments[0] == DataFormat.FILES ? files : null;
                    default -> null;
                  });
      Constructor<Dragboard> make = Dragboard.class.getDeclaredConstructor(peer);
      make.setAccessible(true);
      return make.newInstance(holding);
    } catch (ReflectiveOperationException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
