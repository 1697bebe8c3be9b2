package org.attractorlab.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The system properties that the engine reads once, when it is loaded. What the user has set, as a
 * property or as an environment variable, stays as it is.
 */
final class EngineSettings {
  static final String VERSION = "PYTORCH_VERSION";
  static final String FLAVOR = "PYTORCH_FLAVOR";
  static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";

  private static final String OFFLINE = "ai.djl.offline";
  private static final String NO_TRACKING = "OPT_OUT_TRACKING";
  private static final String CACHE = "DJL_CACHE_DIR";
  private static final String ENGINE_CACHE = "ENGINE_CACHE_DIR";
  private static final String THREADS = "ai.djl.pytorch.num_threads";
  private static final String INTEROP_THREADS = "ai.djl.pytorch.num_interop_threads";

  /** PyTorch takes its number of threads from here by itself. */
  private static final String OPENMP_THREADS = "OMP_NUM_THREADS";

  private final UnaryOperator<String> given;

  /**
   * @param given value of a name that the user has set, or null
   */
  EngineSettings(UnaryOperator<String> given) {
    this.given = given;
  }

  /** The settings of this process. */
  static EngineSettings ofThisProcess() {
    return new EngineSettings(
        name -> {
          String property = System.getProperty(name);
          return property == null ? System.getenv(name) : property;
        });
  }

  private boolean isGiven(String name) {
    String value = given.apply(name);
    return value != null && !value.isEmpty();
  }

  /** Whether the user says which libraries are to be loaded. */
  boolean librariesAreGiven() {
    return isGiven(LIBRARY_PATH) || isGiven(VERSION) || isGiven(FLAVOR);
  }

  /** The folder below which the engine looks for its unpacked libraries. */
  Path libraries(Folders folders) {
    String cache = given.apply(ENGINE_CACHE);
    if (cache == null || cache.isEmpty()) {
      cache = given.apply(CACHE);
    }
    return (cache == null || cache.isEmpty() ? folders.cache() : Path.of(cache)).resolve("pytorch");
  }

  /**
   * What is still to be set.
   *
   * <p>One core is left free: with a thread on every core, one busy neighbour (the window is one)
   * makes all threads wait for it, and a step takes 10 to 30 times as long.
   */
  Map<String, String> missing(Folders folders, int cores) {
    Map<String, String> missing = new TreeMap<>();
    missing.put(OFFLINE, "true");
    missing.put(NO_TRACKING, "true");
    missing.put(CACHE, folders.cache().toString());
    missing.put(INTEROP_THREADS, "1");
    missing.put(THREADS, Integer.toString(Math.max(1, cores - 1)));
    if (isGiven(OPENMP_THREADS)) {
      missing.remove(THREADS);
    }
    missing.keySet().removeIf(this::isGiven);
    return missing;
  }

  /** The number of threads that the engine is to compute with. */
  int threads(int cores) {
    for (String name : new String[] {THREADS, OPENMP_THREADS}) {
      String value = given.apply(name);
      if (value != null && value.matches("[1-9]\\d{0,3}")) {
        return Integer.parseInt(value);
      }
    }
    return Math.max(1, cores - 1);
  }
}
