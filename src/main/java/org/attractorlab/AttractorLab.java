package org.attractorlab;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.attractorlab.cli.Cli;
import org.attractorlab.cli.Terminal;
import org.attractorlab.cli.Verbose;
import org.attractorlab.engine.Folders;
import org.attractorlab.ui.shell.LabApplication;

/** Starts the program: the window, or a command in the terminal. */
public final class AttractorLab {
  private AttractorLab() {}

  /** See {@code attractor-lab --help}. */
  public static void main(String[] arguments) {
    // All of these are read once, by what is loaded next.
    Path log = Folders.ofThisUser().config().resolve("attractor-lab.log");
    System.setProperty(Logging.FILE, log.toString());
    if (Verbose.isAskedFor(arguments)) {
      System.setProperty(Logging.LEVEL, "debug");
    }
    // Pictures are drawn without the desktop's help; the window is JavaFX's.
    System.setProperty("java.awt.headless", "true");
    System.exit(run(hasDisplay(), arguments));
  }

  private static int run(boolean display, String... arguments) {
    List<String> given = List.of(arguments);
    // Reading a command line takes longer than all else before the window's first frame.
    if (display && (given.isEmpty() || given.equals(List.of(LabApplication.START_TIMES)))) {
      openWindow(given);
      return 0;
    }
    return new Cli(Terminal.ofThisProcess(), AttractorLab::openWindow, display).run(arguments);
  }

  private static void openWindow(List<String> arguments) {
    LabApplication.open(arguments.toArray(String[]::new));
  }

  /** On Linux the window needs an X server; JavaFX's own headless platform passes for one. */
  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String server = System.getenv("DISPLAY");
    return !linux
        || server != null && !server.isBlank()
        || "Headless".equals(System.getProperty("glass.platform"));
  }
}
