package org.attractorlab.ui.theme;

import static javafx.scene.paint.Color.web;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The looks of the window. */
public enum Theme {
  LIGHT(
      "light",
      new PrimerLight().getUserAgentStylesheet(),
      new ThemeColours(
          web("#ffffff"),
          web("#f6f8fa"),
          web("#24292f"),
          web("#57606a"),
          web("#d8dee4"),
          web("#0969da"),
          web("#eaeef2"),
          web("#d0d7de"),
          web("#1a7f37"),
          web("#9a6700"),
          web("#cf222e"),
          13,
          2)),
  DARK(
      "dark",
      new PrimerDark().getUserAgentStylesheet(),
      new ThemeColours(
          web("#0d1117"),
          web("#161b22"),
          web("#c9d1d9"),
          web("#8b949e"),
          web("#30363d"),
          web("#58a6ff"),
          web("#010409"),
          web("#21262d"),
          web("#3fb950"),
          web("#d29922"),
          web("#f85149"),
          13,
          2)),
  PROJECTOR(
      "projector",
      new PrimerLight().getUserAgentStylesheet(),
      new ThemeColours(
          web("#ffffff"),
          web("#ffffff"),
          web("#000000"),
          web("#24292f"),
          web("#afb8c1"),
          web("#0550ae"),
          web("#d8dee4"),
          web("#8c959f"),
          web("#116329"),
          web("#7d4e00"),
          web("#a40e26"),
          19.5,
          3.5));

  private final String key;
  private final String stylesheet;
  private final ThemeColours colours;

  Theme(String key, String stylesheet, ThemeColours colours) {
    this.key = key;
    this.stylesheet = stylesheet;
    this.colours = colours;
  }

  /** The name in settings and style classes: {@code light}, {@code dark}, {@code projector}. */
  public String key() {
    return key;
  }

  /** The base style sheet, to be the application's user agent style sheet. */
  public String stylesheet() {
    return stylesheet;
  }

  /** What is drawn by hand (stage, charts) takes its colours from here. */
  public ThemeColours colours() {
    return colours;
  }
}
