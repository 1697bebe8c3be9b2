package org.attractorlab.experiment.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.attractorlab.data.UnusableInput;

/** Writes files that are there whole or not at all, also when the program is killed meanwhile. */
public final class WholeFile {
  private WholeFile() {}

  /** What is to be in a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes beside the file first, then puts it in its place.
   *
   * @throws UnusableInput if it cannot be written there
   */
  public static void write(Path file, Content content) {
    // Named by the process: two programs may write into one folder.
    Path fresh =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        content.writeTo(out);
      }
      try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        // Else a name may be on the disk before what it names, should the power fail.
        written.force(true);
      }
      move(fresh, file);
    } catch (IOException e) {
      throw new UnusableInput(
          file + " cannot be written (" + e.getMessage() + ").",
          "Check the folder, its permissions and the space on its disk.",
          e);
    } finally {
      fresh.toFile().delete();
    }
  }

  /**
   * Refuses a file that could not be written, before what it shall hold is computed.
   *
   * @throws UnusableInput if it is a folder, or nothing can be written beside it
   */
  public static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new UnusableInput(file + " is a folder.", "Name a file in it.");
    }
    prepare(folder);
  }

  /**
   * Makes a folder, if it is not there.
   *
   * @throws UnusableInput if nothing can be written there
   */
  public static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".can-write", null));
    } catch (IOException e) {
      throw new UnusableInput(
          "Nothing can be written into the folder " + folder + ".", "Choose another folder.", e);
    }
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
