package org.attractorlab.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the engine once and finds out what it can do on this machine. */
final class EngineStart {
  private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);

  private final EngineProgress progress;
  private final EngineSettings settings = EngineSettings.ofThisProcess();
  private final Folders folders = Folders.ofThisUser();
  private final int cores = Runtime.getRuntime().availableProcessors();
  private @Nullable Engine engine;
  private @Nullable EngineUnavailable failure;
  private List<String> gpus = List.of();
  private @Nullable Boolean gpuWorks;

  EngineStart(EngineProgress progress) {
    this.progress = progress;
  }

  /**
   * The engine, loaded at the first call. A failure is final for this process, as the engine cannot
   * be loaded a second time.
   *
   * @throws EngineUnavailable if it cannot be loaded
   */
  Engine engine(DeviceChoice choice) {
    if (failure != null) {
      throw failure;
    }
    if (engine == null) {
      Path libraries = settings.libraries(folders);
      try {
        engine = load(choice, libraries);
      } catch (IOException | RuntimeException | LinkageError | AssertionError problem) {
        failure = LoadFailure.explain(problem, libraries, NativeFiles.platform());
        LOG.warn("The learning engine did not load", problem);
        throw failure;
      }
    }
    return engine;
  }

  private Engine load(DeviceChoice choice, Path libraries) throws IOException {
    boolean given = settings.librariesAreGiven();
    settings.missing(folders, cores).forEach(System::setProperty);
    gpus = Gpus.names();
    CudaDownload cuda = CudaDownload.forThisUser();
    if (!given && choice != DeviceChoice.CPU && !gpus.isEmpty() && cuda.isDone()) {
      System.setProperty(EngineSettings.VERSION, CudaDownload.PYTORCH);
      System.setProperty(EngineSettings.FLAVOR, CudaDownload.FLAVOR);
    } else if (!given) {
      new NativeFiles(EngineStart.class.getClassLoader(), NativeFiles.platform())
          .unpack(libraries, progress);
    }
    progress.at(1, "Loading PyTorch");
    Engine loaded = Engine.getEngine("PyTorch");
    // The number of threads belongs to the thread that sets it. The engine sets it once in a
    // process; a second engine thread would compute with all cores, and not the same last bits.
    JniUtils.setNumThreads(settings.threads(cores));
    return loaded;
  }

  /** The device that a choice leads to. */
  Device device(DeviceChoice choice) {
    Engine loaded = engine(choice);
    return choice != DeviceChoice.CPU && gpuWorks(loaded) ? Device.gpu() : Device.cpu();
  }

  /** Tries it: drivers, libraries and cards do not fit together in more ways than can be asked. */
  private boolean gpuWorks(Engine loaded) {
    if (gpuWorks == null) {
      gpuWorks = false;
      if (loaded.hasCapability(StandardCapabilities.CUDA)
          && (!gpus.isEmpty() || loaded.getGpuCount() > 0)) {
        try (NDManager manager = loaded.newBaseManager(Device.gpu());
            NDArray ones = manager.ones(new Shape(8));
            NDArray sum = ones.sum()) {
          gpuWorks = sum.getFloat() == 8;
        } catch (EngineException | UnsatisfiedLinkError problem) {
          LOG.warn("The GPU was found but does not work", problem);
        }
      }
    }
    return gpuWorks;
  }

  EngineFacts facts(DeviceChoice choice) {
    boolean gpu = device(choice).isGpu();
    Engine loaded = engine(choice);
    return new EngineFacts(
        loaded.getVersion(),
        gpu ? "gpu" : "cpu",
        gpus,
        settings.threads(cores),
        gpu ? null : whyNotGpu(choice, loaded));
  }

  private @Nullable String whyNotGpu(DeviceChoice choice, Engine loaded) {
    return whyNotGpu(
        choice,
        gpus,
        loaded.hasCapability(StandardCapabilities.CUDA),
        NativeFiles.platform(),
        CudaDownload.forThisUser().isDone());
  }

  static @Nullable String whyNotGpu(
      DeviceChoice choice, List<String> gpus, boolean cuda, String platform, boolean downloaded) {
    if (choice == DeviceChoice.CPU) {
      return null;
    }
    if (platform.startsWith("osx")) {
      return choice == DeviceChoice.GPU
          ? "Apple's GPU is not used, because the engine's support for it is unfinished."
          : null;
    }
    if (gpus.isEmpty()) {
      return choice == DeviceChoice.GPU ? "No NVIDIA GPU was found, so the CPU is used." : null;
    }
    String found = "The GPU " + gpus.getFirst() + " is not used, because ";
    if (cuda) {
      return found + "its driver does not work with this PyTorch.";
    }
    return downloaded
        ? found + "PyTorch was loaded for the CPU; start the program again."
        : found + "PyTorch's CUDA libraries are not here; they can be downloaded.";
  }
}
