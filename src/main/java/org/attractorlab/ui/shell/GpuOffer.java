package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.attractorlab.engine.CudaPackage;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineProgress;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Notice.Severity;
import org.attractorlab.ui.Numbers;

/**
 * Says why a GPU is not used, and offers to fetch what is missing. Nothing is asked of the network
 * before the user wants it, and nothing is fetched before the size is told.
 */
public final class GpuOffer {
  /** Where the missing libraries come from. */
  public interface Source {
    /** Whether they are here already. */
    boolean isDone();

    /** What is to be fetched; empty where there is nothing for this computer. */
    Optional<CudaPackage> look() throws IOException, InterruptedException;

    void fetch(CudaPackage contents, EngineProgress progress)
        throws IOException, InterruptedException;
  }

  private final Laboratory lab;
  private final Source source;
  private final EngineProgress progress;
  private final Executor background;
  private final Executor window;

  GpuOffer(
      Laboratory lab,
      Source source,
      EngineProgress progress,
      Executor background,
      Executor window) {
    this.lab = lab;
    this.source = source;
    this.progress = progress;
    this.background = background;
    this.window = window;
  }

  /** To be called when the engine has started; any thread. */
  void tell(EngineFacts facts) {
    String why = facts.whyNotGpu();
    if (why == null) {
      return;
    }
    boolean missing = !facts.gpus().isEmpty() && !source.isDone();
    Notice.Offer look =
        missing ? new Notice.Offer(text("shell.gpu.size"), () -> work(this::look)) : null;
    notice(new Notice(missing ? Severity.WARNING : Severity.INFO, why, "", look));
  }

  private void look() throws IOException, InterruptedException {
    Optional<CudaPackage> found = source.look();
    if (found.isEmpty()) {
      notice(new Notice(Severity.INFO, text("shell.gpu.none")));
      return;
    }
    notice(
        new Notice(
            Severity.WARNING,
            text("shell.gpu.offer", found.get().flavor(), Numbers.bytes(found.get().bytes())),
            "",
            new Notice.Offer(text("shell.gpu.download"), () -> work(() -> fetch(found.get())))));
  }

  private void fetch(CudaPackage contents) throws IOException, InterruptedException {
    try {
      source.fetch(contents, progress);
      notice(new Notice(Severity.WARNING, text("shell.gpu.done")));
    } finally {
      progress.at(0, "");
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void work(Work work) {
    background.execute(
        () -> {
          try {
            work.run();
          } catch (IOException problem) {
            notice(new Notice(Severity.ERROR, text("shell.gpu.failed"), problem.toString()));
          } catch (InterruptedException _) {
            // The program ends; the download leaves nothing behind.
            Thread.currentThread().interrupt();
          }
        });
  }

  private void notice(Notice notice) {
    window.execute(() -> lab.notice(notice));
  }
}
