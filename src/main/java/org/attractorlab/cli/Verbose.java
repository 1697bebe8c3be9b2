package org.attractorlab.cli;

import java.util.List;
import picocli.CommandLine.Option;

/**
 * The option that every command has. Logging reads its level before the first word is logged, which
 * is before arguments are parsed; so {@link #isAskedFor} looks for the option by itself.
 */
public final class Verbose {
  static final String NAME = "--verbose";

  @Option(names = NAME, description = "Tell all that happens, and show where errors come from.")
  private boolean verbose;

  Verbose() {}

  /** Whether the option is among the arguments. */
  public static boolean isAskedFor(String... arguments) {
    return List.of(arguments).contains(NAME);
  }
}
