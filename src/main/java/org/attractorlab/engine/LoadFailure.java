package org.attractorlab.engine;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Says in two sentences why the engine did not load, and what helps. */
final class LoadFailure {
  private static final String OTHER_FOLDER =
      "Free some space, or name another folder by the environment variable "
          + Folders.HOME_OVERRIDE
          + ".";

  private LoadFailure() {}

  /**
   * Explains a failure by what its causes say.
   *
   * @param folder where the libraries are
   * @param platform {@code linux-x86_64} or the like
   */
  static EngineUnavailable explain(Throwable problem, Path folder, String platform) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      String lower = message.toLowerCase(Locale.ROOT);
      if (cause instanceof NativeFiles.NoRoom) {
        return new EngineUnavailable(message, OTHER_FOLDER, problem);
      }
      if (lower.contains("no space left") || lower.contains("not enough space")) {
        return new EngineUnavailable(
            "The disk became full while PyTorch's libraries were unpacked to " + folder + ".",
            OTHER_FOLDER,
            problem);
      }
      if (cause instanceof AccessDeniedException
          || cause instanceof ReadOnlyFileSystemException
          || lower.contains("read-only file system")) {
        return new EngineUnavailable(
            "PyTorch's libraries cannot be written to " + folder + ".",
            "Allow writing there, or name another folder by the environment variable "
                + Folders.HOME_OVERRIDE
                + ".",
            problem);
      }
      if (cause instanceof UnsatisfiedLinkError) {
        return link(lower, message, folder, platform, problem);
      }
      if (lower.contains("offline")
          || lower.contains("no pytorch native library")
          || lower.contains("no pytorch version found")
          || lower.contains("pytorch index file")
          || lower.contains("pytorch jni not found")
          || lower.contains("download pytorch")) {
        return new EngineUnavailable(
            "PyTorch's libraries for this computer (" + platform + ") are not part of this build.",
            "Build the program on this computer, or name a folder that has them by the environment"
                + " variable "
                + EngineSettings.LIBRARY_PATH
                + ".",
            problem);
      }
    }
    return new EngineUnavailable(
        "The learning engine did not start: " + root(problem) + ".",
        "Delete the folder " + folder + " and start again; it will be unpacked anew.",
        problem);
  }

  private static EngineUnavailable link(
      String lower, String message, Path folder, String platform, Throwable problem) {
    if (platform.startsWith("win") && lower.contains("dependent libraries")) {
      return new EngineUnavailable(
          "PyTorch needs the Microsoft Visual C++ runtime, which this computer does not have.",
          "Install \"Microsoft Visual C++ Redistributable 2015-2022 (x64)\" and start again.",
          problem);
    }
    if (lower.contains("glibc") || lower.contains("cxxabi")) {
      return new EngineUnavailable(
          "PyTorch needs a newer C library than this system has: " + message + ".",
          "Use a newer system, or name a folder with a PyTorch that fits by the environment"
              + " variable "
              + EngineSettings.LIBRARY_PATH
              + ".",
          problem);
    }
    if (lower.contains("failed to map segment") || lower.contains("operation not permitted")) {
      return new EngineUnavailable(
          "The system does not allow programs to run from " + folder + ".",
          "Name another folder by the environment variable " + Folders.HOME_OVERRIDE + ".",
          problem);
    }
    return new EngineUnavailable(
        "PyTorch's libraries in " + folder + " cannot be loaded: " + message + ".",
        "Delete that folder and start again; it will be unpacked anew.",
        problem);
  }

  private static String root(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.strip().replaceFirst("\\.$", "");
  }
}
