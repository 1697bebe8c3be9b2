package org.attractorlab.cli;

import java.util.concurrent.Callable;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.engine.CudaDownload;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.engine.EngineUnavailable;
import org.attractorlab.engine.Folders;
import org.attractorlab.experiment.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: what was found on this machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Say what was found here: Java, engine, device, threads, display.")
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final boolean display;

  @Mixin private Verbose verbose;

  DoctorCommand(Terminal terminal, boolean display) {
    this.terminal = terminal;
    this.display = display;
  }

  @Option(
      names = "--get-gpu",
      description = "Download what PyTorch needs for an NVIDIA GPU; tells the size and asks first.")
  private boolean getGpu;

  @Option(names = "--yes", description = "With --get-gpu: do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws InterruptedException {
    return getGpu ? new GpuLibraries(terminal).get(yes) : examine();
  }

  private int examine() {
    Runtime machine = Runtime.getRuntime();
    Folders folders = Folders.ofThisUser();
    line("Attractor Lab", Version.text());
    line("Java", property("java.version") + ", " + property("java.vendor"));
    line("", property("java.home"));
    line("System", property("os.name") + " " + property("os.arch"));
    line("Cores", Integer.toString(machine.availableProcessors()));
    line("Memory", (machine.maxMemory() >> 20) + " MB for Java at most");
    line("Display", display ? "found, the window opens" : "none, experiments run in the terminal");
    line("Settings", folders.config().toString());
    line("Cache", folders.cache().toString());
    line("Presets", Integer.toString(Presets.shipped().all().size()));
    line("Image sets", Integer.toString(new Catalogue().sets().size()));
    return engine();
  }

  private int engine() {
    try (ProgressLine progress = new ProgressLine(terminal);
        EngineThread engine = new EngineThread(progress::show)) {
      EngineFacts facts = Engines.facts(engine, DeviceChoice.AUTO);
      progress.clear();
      line("Engine", "PyTorch " + facts.version());
      line("Device", facts.device() + ", " + facts.threads() + " threads on the CPU");
      facts.gpus().forEach(gpu -> line("GPU", gpu));
      if (facts.whyNotGpu() != null) {
        line("", facts.whyNotGpu());
      }
      if (!facts.gpus().isEmpty() && !CudaDownload.forThisUser().isDone()) {
        line("", "\"attractor-lab doctor --get-gpu\" downloads them, after telling the size.");
      }
      return ExitCode.DONE;
    } catch (EngineUnavailable missing) {
      line("Engine", missing.getMessage());
      return ExitCode.NO_ENGINE;
    }
  }

  private void line(String what, String found) {
    terminal.say("%-14s %s".formatted(what, found));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
