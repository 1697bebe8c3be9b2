package org.attractorlab.ui.export;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Pictures of views as they are seen, larger where wanted; texts and lines stay sharp. */
public final class Snapshots {
  private Snapshots() {}

  /**
   * A picture of a view.
   *
   * @param ground what is behind it
   */
  public static WritableImage of(Node view, int scale, Color ground) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(ground);
    return view.snapshot(parameters, null);
  }

  /** Puts a picture where other programs paste it from. */
  public static void copy(WritableImage picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
