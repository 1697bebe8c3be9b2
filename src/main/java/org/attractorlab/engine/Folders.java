package org.attractorlab.engine;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps things between two starts, by the custom of the platform.
 *
 * @param config settings, autosaves, recent files
 * @param cache what can be made again: unpacked natives
 */
public record Folders(Path config, Path cache) {
  /** Environment variable or system property that moves both folders under one of its own. */
  public static final String HOME_OVERRIDE = "ATTRACTOR_LAB_HOME";

  private static final String NAME = "attractor-lab";

  /** The folders of this machine and user. They need not exist yet. */
  public static Folders ofThisUser() {
    return of(
        System.getenv(),
        System.getProperty(HOME_OVERRIDE),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The folders of a given platform.
   *
   * @param environment variables
   * @param override the folder that takes the place of both, before the environment's; may be null
   * @param system name of the operating system as Java gives it
   * @param home the user's home folder
   */
  static Folders of(
      Map<String, String> environment, @Nullable String override, String system, Path home) {
    String own = override == null ? environment.getOrDefault(HOME_OVERRIDE, "") : override;
    if (!own.isBlank()) {
      Path root = Path.of(own).toAbsolutePath();
      return new Folders(root.resolve("config"), root.resolve("cache"));
    }
    if (system.startsWith("Windows")) {
      return new Folders(
          folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve(NAME),
          folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
              .resolve(NAME)
              .resolve("cache"));
    }
    if (system.startsWith("Mac")) {
      Path library = home.resolve("Library");
      return new Folders(
          library.resolve("Application Support").resolve(NAME),
          library.resolve("Caches").resolve(NAME));
    }
    return new Folders(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME));
  }

  /** The XDG specification wants relative paths ignored; so do we everywhere. */
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String value = environment.getOrDefault(variable, "");
    return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
  }
}
