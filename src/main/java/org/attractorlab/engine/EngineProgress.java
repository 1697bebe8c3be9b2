package org.attractorlab.engine;

/** Hears how far the engine is with something that takes seconds. */
@FunctionalInterface
public interface EngineProgress {
  /** Hears nothing. */
  EngineProgress SILENT = (_, _) -> {};

  /**
   * @param fraction done, in [0, 1]
   * @param text what is being done, for people
   */
  void at(double fraction, String text);

  /** The same, told only when another percent is done. */
  default EngineProgress byPercent() {
    int[] told = {-1};
    return (fraction, text) -> {
      int percent = (int) (100 * fraction);
      if (percent != told[0]) {
        told[0] = percent;
        at(fraction, text);
      }
    };
  }
}
