package org.attractorlab.ui;

import javafx.scene.input.KeyCode;

/** A part of the window that needs plain keys for itself while it has the focus. */
public interface TakesKeys {
  /** Whether the window shall leave it a key that means something to the whole window otherwise. */
  boolean takes(KeyCode key);
}
