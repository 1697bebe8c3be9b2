package org.attractorlab.ui.settings;

import java.util.List;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers.
 *
 * @param window where it was, or null if it was never opened
 * @param dividers where the panes are parted, as shares of the width
 * @param lastFolder from which a file was opened or saved, or null
 * @param recent paths of files that were opened or saved, the latest first
 */
public record Settings(
    @Nullable Place window,
    List<Double> dividers,
    Theme theme,
    boolean iterateWhileTraining,
    @Nullable String lastFolder,
    List<String> recent) {
  /** So many files are remembered. */
  public static final int MOST_RECENT = 8;

  /** For those who open the program for the first time. */
  public static final Settings DEFAULT =
      new Settings(null, List.of(), Theme.LIGHT, true, null, List.of());

  /** A place on the screen, in pixels. */
  public record Place(double x, double y, double width, double height, boolean maximized) {}

  public Settings {
    dividers = List.copyOf(dividers);
    recent = List.copyOf(recent);
  }

  public Settings withWindow(Place place) {
    return new Settings(place, dividers, theme, iterateWhileTraining, lastFolder, recent);
  }

  public Settings withDividers(List<Double> shares) {
    return new Settings(window, shares, theme, iterateWhileTraining, lastFolder, recent);
  }

  public Settings withTheme(Theme next) {
    return new Settings(window, dividers, next, iterateWhileTraining, lastFolder, recent);
  }

  public Settings withIterateWhileTraining(boolean on) {
    return new Settings(window, dividers, theme, on, lastFolder, recent);
  }

  public Settings withLastFolder(String folder) {
    return new Settings(window, dividers, theme, iterateWhileTraining, folder, recent);
  }

  public Settings withRecent(List<String> files) {
    return new Settings(window, dividers, theme, iterateWhileTraining, lastFolder, files);
  }
}
