package org.attractorlab.ui.shell;

import org.attractorlab.engine.EngineProgress;

/** What the engine is doing before it can compute; it is told on any thread and read on another. */
public final class EngineWork implements EngineProgress {
  /**
   * @param fraction done, in [0, 1]
   * @param text empty while the engine is not asked for anything
   */
  public record State(double fraction, String text) {}

  private volatile State now = new State(0, "");

  @Override
  public void at(double fraction, String text) {
    now = new State(fraction, text);
  }

  public State now() {
    return now;
  }
}
