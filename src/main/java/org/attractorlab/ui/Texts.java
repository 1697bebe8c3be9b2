package org.attractorlab.ui;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window; they all stand in {@code texts.properties}. */
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.attractorlab.ui.texts", Locale.ROOT);

  private Texts() {}

  /**
   * The text of a key, with arguments set in as {@link String#format} does.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public static String text(String key, Object... arguments) {
    String text = BUNDLE.getString(key);
    return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
  }
}
