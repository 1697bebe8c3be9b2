package org.attractorlab.cli;

import java.util.concurrent.CompletionException;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.engine.EngineUnavailable;

/** Starts the engine, or says why it cannot be started. */
final class Engines {
  private Engines() {}

  /**
   * An engine that is loaded.
   *
   * @throws EngineUnavailable if it cannot be
   */
  static EngineThread start(DeviceChoice device, ProgressLine line, Terminal terminal) {
    EngineThread engine = new EngineThread(line::show);
    try {
      EngineFacts facts = facts(engine, device);
      if (device == DeviceChoice.GPU && facts.whyNotGpu() != null) {
        terminal.tell(facts.whyNotGpu());
      }
      return engine;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  static EngineFacts facts(EngineThread engine, DeviceChoice device) {
    try {
      return engine.call(() -> engine.facts(device)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException problem ? problem : e;
    }
  }
}
