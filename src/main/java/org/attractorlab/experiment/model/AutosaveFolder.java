package org.attractorlab.experiment.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which every program under way keeps a model of its own, to be found when it ends
 * before it was closed.
 *
 * <p>Beside each model lies a file that its program has locked. The system takes the lock away when
 * the program ends, however that happens: a model without a locked file beside it is left behind.
 */
public final class AutosaveFolder implements AutoCloseable {
  private static final String MODEL = ".alab";

  private final Path folder;
  private final Path own;
  private @Nullable FileChannel lock;
  private boolean closed;

  /** The folder is made with the first autosave. */
  public AutosaveFolder(Path folder) {
    this.folder = folder;
    String name = ProcessHandle.current().pid() + "-" + System.nanoTime();
    this.own = folder.resolve(name + MODEL);
  }

  /**
   * Keeps a model in place of the one before, whole or not at all; nothing after {@link #close()}.
   *
   * @throws UnusableInput if it cannot be written
   */
  public synchronized void write(Model model, String report) {
    if (closed) {
      return;
    }
    try {
      if (lock == null) {
        Files.createDirectories(folder);
        lock = open(lockOf(own));
        lock.lock();
      }
    } catch (IOException e) {
      throw new UnusableInput(
          "Nothing can be kept in the folder " + folder + " (" + e.getMessage() + ").",
          "Check its permissions and the space on its disk.",
          e);
    }
    ModelFile.write(own, model, report);
  }

  /** What programs have left behind that were not closed, the latest first. */
  public List<Path> leftBehind() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(MODEL))
          .filter(file -> !isInUse(file))
          .sorted(Comparator.comparing(AutosaveFolder::time).reversed())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Deletes what was left behind, and what was being written when its program ended. */
  public void forget(Path model) {
    model.toFile().delete();
    lockOf(model).toFile().delete();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().startsWith("." + model.getFileName()))
          .forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // Then they stay: they are in nobody's way.
    }
  }

  /** Deletes its own model: the program is being closed. */
  @Override
  public synchronized void close() {
    closed = true;
    if (lock == null) {
      return;
    }
    own.toFile().delete();
    try {
      lock.close();
    } catch (IOException e) {
      // The lock ends with the program at the latest.
    }
    lockOf(own).toFile().delete();
    lock = null;
  }

  private static Path lockOf(Path model) {
    String name = model.getFileName().toString();
    return model.resolveSibling(name.substring(0, name.length() - MODEL.length()) + ".lock");
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean isInUse(Path model) {
    Path file = lockOf(model);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = open(file);
        FileLock taken = channel.tryLock()) {
      return taken == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static long time(Path file) {
    return file.toFile().lastModified();
  }
}
