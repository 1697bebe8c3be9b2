package org.attractorlab.ui;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Controls that say what they are: to those who see, by a tooltip, and to those who listen. */
public final class Described {
  private static final Duration SOON = Duration.millis(400);
  private static final Duration LONG = Duration.seconds(30);
  private static final double WIDTH_IN_EM = 26;

  private Described() {}

  /**
   * Names a control by the text of a key and explains it by the text of {@code key.help}.
   *
   * @return the control
   */
  public static <C extends Control> C by(String key, C control) {
    return by(Texts.text(key), Texts.text(key + ".help"), control);
  }

  /** Names and explains a control. */
  public static <C extends Control> C by(String name, String help, C control) {
    control.setAccessibleText(name);
    return explained(help, control);
  }

  /**
   * Explains a control. Its tooltip says what the control's help says at the time, and there is
   * none while that is empty. It is made when the mouse first comes: each is a window of its own,
   * and there are hundreds.
   *
   * @return the control
   */
  public static <C extends Control> C explained(String help, C control) {
    control.setAccessibleHelp(help);
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> readyTooltip(control));
    return control;
  }

  private static void readyTooltip(Control control) {
    String help = control.getAccessibleHelp();
    if (help == null || help.isEmpty()) {
      control.setTooltip(null);
    } else if (control.getTooltip() == null) {
      Tooltip tooltip = tooltip(help);
      tooltip.textProperty().bind(control.accessibleHelpProperty());
      control.setTooltip(tooltip);
    }
  }

  /** A tooltip that comes soon, stays, and wraps its text. */
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(SOON);
    tooltip.setShowDuration(LONG);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDTH_IN_EM * tooltip.getFont().getSize());
    return tooltip;
  }
}
