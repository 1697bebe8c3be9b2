package org.attractorlab.cli;

import java.io.IOException;
import java.util.Optional;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.engine.CudaDownload;
import org.attractorlab.engine.CudaPackage;

/** Fetches what PyTorch needs for a GPU, which is too large to come with the program. */
final class GpuLibraries {
  private final Terminal terminal;

  GpuLibraries(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Tells the size, asks and downloads.
   *
   * @param yes whether the answer is known
   */
  int get(boolean yes) throws InterruptedException {
    CudaDownload download = CudaDownload.forThisUser();
    if (download.isDone()) {
      terminal.say("The libraries for a GPU are here already.");
      return ExitCode.DONE;
    }
    try (ProgressLine line = new ProgressLine(terminal)) {
      Optional<CudaPackage> found = download.look();
      if (found.isEmpty()) {
        throw new UnusableInput(
            "There are no GPU libraries for this kind of computer.", "Use the CPU.");
      }
      terminal.say(
          "PyTorch for CUDA (%s): %d MB to download."
              .formatted(found.get().flavor(), found.get().bytes() / 1_000_000));
      if (!yes && !terminal.agrees("Download now?")) {
        terminal.say("Nothing was downloaded; --yes answers beforehand.");
        return ExitCode.DONE;
      }
      download.start(found.get(), line::show);
      line.clear();
      terminal.say("Done. They are used from the next start on.");
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UnusableInput(
          "The libraries cannot be downloaded (" + e.getMessage() + ").",
          "Check the connection to the network and the space on the disk.",
          e);
    }
  }
}
