package org.attractorlab.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that touches the learning engine. Work is queued and done in order; long work is
 * cut into slices that queue themselves again, so that a message waits for one slice at most.
 */
public final class EngineThread implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("engine").daemon().unstarted(work));

  /** Runs work on the engine's thread. Its exception becomes that of the future. */
  public <T> CompletableFuture<T> call(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable problem) {
            result.completeExceptionally(problem);
          }
        });
    return result;
  }

  /** Runs work on the engine's thread, after all that was given before. */
  public void execute(Runnable work) {
    thread.execute(work);
  }

  /** A new manager of arrays on the device; to be called on the engine's thread. */
  public NDManager newManager(DeviceChoice choice) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    Device device = choice == DeviceChoice.CPU ? Device.cpu() : Engine.getInstance().defaultDevice();
    return NDManager.newBaseManager(device);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
