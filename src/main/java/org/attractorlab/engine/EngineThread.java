package org.attractorlab.engine;

import ai.djl.ndarray.NDManager;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches the learning engine. Work is queued and done in order; long work is
 * cut into slices that queue themselves again, so that a message waits for one slice at most.
 *
 * <p>There must be one thread because the engine can collect gradients in one place at a time only.
 * The engine itself is loaded when the first manager or the facts are asked for, so a program that
 * does neither runs without it.
 */
public final class EngineThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineThread.class);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("engine").daemon().unstarted(work));
  private final EngineStart start;

  public EngineThread() {
    this(EngineProgress.SILENT);
  }

  /**
   * @param progress hears, on the engine's thread, how far loading is; the first time ever it takes
   *     some seconds
   */
  public EngineThread(EngineProgress progress) {
    start = new EngineStart(progress);
  }

  /** Runs work on the engine's thread. Its exception becomes that of the future. */
  public <T> CompletableFuture<T> call(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      thread.execute(
          () -> {
            try {
              result.complete(work.call());
            } catch (Throwable problem) {
              result.completeExceptionally(problem);
            }
          });
    } catch (RejectedExecutionException closed) {
      result.completeExceptionally(closed);
    }
    return result;
  }

  /**
   * Runs work on the engine's thread, after all that was given before. An exception is logged; work
   * given after {@link #close()} is dropped.
   */
  public void execute(Runnable work) {
    call(() -> {
          work.run();
          return null;
        })
        .exceptionally(
            problem -> {
              if (!(problem instanceof RejectedExecutionException)) {
                LOG.error("Work on the engine's thread failed", problem);
              }
              return null;
            });
  }

  /**
   * A new manager of arrays on the device that the choice leads to; to be called on the engine's
   * thread.
   *
   * @throws EngineUnavailable if the engine cannot be loaded
   */
  public NDManager newManager(DeviceChoice choice) {
    return start.engine(choice).newBaseManager(start.device(choice));
  }

  /**
   * What was found when the engine started, and what the choice leads to; to be called on the
   * engine's thread.
   *
   * @throws EngineUnavailable if the engine cannot be loaded
   */
  public EngineFacts facts(DeviceChoice choice) {
    return start.facts(choice);
  }

  /** Takes no more work; what was given before is still done. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
