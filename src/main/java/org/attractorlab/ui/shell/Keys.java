package org.attractorlab.ui.shell;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.attractorlab.ui.TakesKeys;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the window. The problem: Space plays the film, but also presses the button that has
 * the focus, and a click leaves the focus on a button. So a plain key belongs to the focused
 * control only if the focus came there by keyboard, or if the control is one that needs such keys:
 * a field to type in, a slider, a list. A field also keeps undo and redo of what is typed.
 */
final class Keys {
  /** A key and what it does, in the words of a key of the texts. */
  record Shortcut(KeyCombination keys, String description, Runnable action) {}

  /** With or without Ctrl they belong to a field that is being typed in. */
  private static final Set<KeyCode> EDITING =
      EnumSet.of(KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z, KeyCode.Y, KeyCode.A);

  private final Map<String, Shortcut> shortcuts = new LinkedHashMap<>();

  /** Adds a key, for example {@code Space} or {@code Shortcut+S}. */
  void add(String keys, String description, Runnable action) {
    shortcuts.put(keys, new Shortcut(KeyCombination.valueOf(keys), description, action));
  }

  /** All keys in the order in which they were added. */
  Iterable<Shortcut> all() {
    return shortcuts.values();
  }

  void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(scene, event, false));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(scene, event, true));
  }

  private void press(Scene scene, KeyEvent event, boolean late) {
    for (Shortcut shortcut : shortcuts.values()) {
      if (shortcut.keys().match(event)
          && isLate(shortcut.keys()) == late
          && !isTaken(shortcut.keys(), scene.getFocusOwner(), event.getCode())) {
        event.consume();
        shortcut.action().run();
        return;
      }
    }
  }

  private static boolean isPlain(KeyCombination keys) {
    return keys instanceof KeyCodeCombination plain
        && plain.getControl() != KeyCombination.ModifierValue.DOWN
        && plain.getShortcut() != KeyCombination.ModifierValue.DOWN
        && !plain.getCode().isFunctionKey();
  }

  /** Copying and pasting are the window's only where what has the focus does not do it itself. */
  private static boolean isLate(KeyCombination keys) {
    return !isPlain(keys)
        && keys instanceof KeyCodeCombination combination
        && (combination.getCode() == KeyCode.C || combination.getCode() == KeyCode.V);
  }

  private static boolean isTaken(KeyCombination keys, @Nullable Node focused, KeyCode key) {
    return EDITING.contains(key) && focused instanceof TextInputControl
        || isPlain(keys) && isTaken(focused, key);
  }

  private static boolean isTaken(@Nullable Node focused, KeyCode key) {
    if (focused == null) {
      return false;
    }
    if (focused instanceof TextInputControl
        || focused instanceof TakesKeys taker && taker.takes(key)) {
      return true;
    }
    boolean pressesButtons = key == KeyCode.SPACE;
    boolean moves = key.isNavigationKey();
    if (focused.getStyleClass().contains("own-keys")) {
      return moves;
    }
    if (moves
        && (focused instanceof Slider
            || focused instanceof ComboBoxBase<?>
            || focused instanceof ListView<?>
            || focused instanceof Spinner<?>
            || focused instanceof TabPane)) {
      return true;
    }
    return (pressesButtons || moves) && focused.isFocusVisible();
  }
}
