package org.attractorlab.ui.shell;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;
import org.attractorlab.data.catalogue.Catalogue;
import org.attractorlab.engine.CudaDownload;
import org.attractorlab.engine.CudaPackage;
import org.attractorlab.engine.DeviceChoice;
import org.attractorlab.engine.EngineFacts;
import org.attractorlab.engine.EngineProgress;
import org.attractorlab.engine.EngineThread;
import org.attractorlab.engine.Folders;
import org.attractorlab.experiment.ExperimentRun;
import org.attractorlab.experiment.Preset;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.model.ModelRun;
import org.attractorlab.ui.setup.ImageSets;
import org.jspecify.annotations.Nullable;

/** The program with its window. */
public class LabApplication extends Application {
  /** The argument that has the program tell when the window drew first, and end. */
  public static final String START_TIMES = "--start-times";

  /** Read while the toolkit starts, and not after it. */
  private static final CompletableFuture<Presets> PRESETS =
      CompletableFuture.supplyAsync(Presets::shipped);

  private static final int LONGEST_SAVE_SECONDS = 60;

  private final EngineWork engineWork = new EngineWork();
  private final EngineThread engine = new EngineThread(engineWork);
  private final ExecutorService background = thread("background");
  private final ExecutorService writing = thread("writing");

  /** While the engine's libraries are loaded none of the window's own can be; so it waits. */
  private final CountDownLatch drawn = new CountDownLatch(1);

  private @Nullable LabWindow window;

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(
        work -> Thread.ofPlatform().name(name).daemon().unstarted(work));
  }

  /**
   * Opens the window and returns when it is closed.
   *
   * @param arguments as {@link LabOptions#parse} reads them
   * @throws org.attractorlab.data.UnusableInput before anything is opened, if there are others
   */
  public static void open(String[] arguments) {
    LabOptions.parse(List.of(arguments));
    launch(LabApplication.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    List<String> arguments = getParameters().getRaw();
    LabWindow opened = open(stage, LabOptions.parse(arguments));
    if (arguments.contains(START_TIMES)) {
      StartTimes.watch(opened);
    }
  }

  /** Opens the window as the options want it. */
  final LabWindow open(Stage stage, LabOptions options) {
    window = new LabWindow(stage, backstage(), options);
    window.pulse().firstFrame().thenRun(drawn::countDown);
    return window;
  }

  /** The window, once it is open. */
  final LabWindow window() {
    return Objects.requireNonNull(window);
  }

  @Override
  public void stop() {
    drawn.countDown();
    if (window != null) {
      window.close();
    }
    background.shutdownNow();
    finishWriting();
    engine.close();
  }

  /** What is being saved is saved before the program ends; exports have been cancelled. */
  private void finishWriting() {
    writing.shutdown();
    try {
      writing.awaitTermination(LONGEST_SAVE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Backstage backstage() {
    Catalogue catalogue = new Catalogue();
    List<ImageSets.Entry> sets =
        catalogue.sets().stream()
            .map(set -> new ImageSets.Entry(set.name(), set.title(), set.description()))
            .toList();
    return new Backstage(
        new LoadedImages(catalogue),
        (experiment, images) -> new ExperimentRun(experiment, images, engine),
        model -> ModelRun.of(model, engine),
        presets(),
        new ImageSets(sets),
        Folders.ofThisUser().config().resolve("settings.json"),
        engineWork,
        engine.call(this::engineFacts),
        new CudaLibraries(CudaDownload.forThisUser()),
        background,
        writing);
  }

  private EngineFacts engineFacts() throws InterruptedException {
    drawn.await();
    return engine.facts(DeviceChoice.AUTO);
  }

  private static List<Preset> presets() {
    Presets shipped = PRESETS.join();
    return Stream.of(shipped.all(), shipped.lessons()).flatMap(List::stream).toList();
  }

  private record CudaLibraries(CudaDownload download) implements GpuOffer.Source {
    @Override
    public boolean isDone() {
      return download.isDone();
    }

    @Override
    public Optional<CudaPackage> look() throws IOException, InterruptedException {
      return download.look();
    }

    @Override
    public void fetch(CudaPackage contents, EngineProgress progress)
        throws IOException, InterruptedException {
      download.start(contents, progress);
    }
  }
}
