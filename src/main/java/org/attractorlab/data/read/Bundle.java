package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder or an archive on their way into one image set. Pictures are taken at once,
 * each with the folder it lies in as its class. Only where there is no picture are files with many
 * images read, after all files have been seen, because labels may come before or after.
 */
final class Bundle {
  /** So many files are named in a note, the others counted. */
  private static final int MOST_NAMED = 3;

  private final List<FormatReader> formats;
  private final ImageCollector into;
  private final List<Content> sets = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Set<String> folders = new HashSet<>();
  private @Nullable UnusableInput firstProblem;
  private long setBytes;

  Bundle(List<FormatReader> formats, ImageCollector into) {
    this.formats = formats;
    this.into = into;
  }

  /** Whether a file is none that a person put there: hidden, or of the system. */
  static boolean isIgnored(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith(".")
        || path.contains("/.")
        || path.startsWith("__MACOSX/")
        || name.equalsIgnoreCase("thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  /**
   * Takes one file of a folder.
   *
   * @param path within the folder, with slashes
   */
  void add(String path, FileContent file) {
    add(path, file, 0);
  }

  /**
   * Takes one file of an archive.
   *
   * @param path within the archive, with slashes
   * @param data the file, not read further than one byte beyond the limit
   */
  void add(String path, InputStream data) throws IOException {
    int most = into.limits().fileBytes();
    byte[] bytes = data.readNBytes(most);
    if (bytes.length == most && data.read() >= 0) {
      leaveOut(path, new UnusableInput(path + " is too large.", "Give a smaller file."));
    } else {
      add(path, new MemoryContent(path, bytes, sets), bytes.length);
    }
  }

  private void add(String path, Content file, int heldBytes) {
    try {
      Content content = file.unpacked();
      Optional<FormatReader> format = ImageReader.recognise(content, formats);
      if (format.isEmpty()) {
        unknown.add(path);
        return;
      }
      switch (format.get()) {
        case FormatReader.OfPicture picture -> addPicture(path, picture, content);
        case FormatReader.OfSet _ -> setAside(content, heldBytes);
      }
    } catch (IOException e) {
      leaveOut(path, file.unreadable(e));
    } catch (UnusableInput problem) {
      leaveOut(path, problem);
    }
  }

  private void addPicture(String path, FormatReader.OfPicture format, Content content)
      throws IOException {
    String folder = folderOf(path);
    into.add(format.decode(content, into.options()), folder.isEmpty() ? null : folder);
    folders.add(folder);
  }

  /** Keeps a file with many images for later, as far as memory may be filled with such files. */
  private void setAside(Content content, int heldBytes) {
    setBytes += heldBytes;
    if (setBytes > 2L * into.limits().fileBytes()) {
      leaveOut(content.name(), new UnusableInput("The archive is too large.", "Unpack it first."));
    } else {
      sets.add(content);
    }
  }

  private void leaveOut(String path, UnusableInput problem) {
    unreadable.add(path);
    firstProblem = firstProblem == null ? problem : firstProblem;
  }

  /** Reads what was set aside, and says what was left out. */
  void finish(Content whole) {
    if (into.count() == 0) {
      readSets();
    } else {
      sets.forEach(set -> unknown.add(set.name()));
    }
    if (into.count() == 0) {
      throw nothingIn(whole);
    }
    if (folders.size() == 1) {
      into.forgetLabels();
    }
    note("could not be read and was left out", "could not be read and were left out", unreadable);
    note("is no picture and was left out", "are no pictures and were left out", unknown);
  }

  private void readSets() {
    for (Content set : sets) {
      int before = into.count();
      try {
        FormatReader format = ImageReader.recognise(set, formats).orElseThrow();
        if (format instanceof FormatReader.OfSet reader && !reader.holdsOnlyLabels(set)) {
          reader.read(set, into);
        }
      } catch (IOException e) {
        into.giveBack(before);
        leaveOut(set.name(), set.unreadable(e));
      } catch (UnusableInput problem) {
        into.giveBack(before);
        leaveOut(set.name(), problem);
      }
    }
  }

  private UnusableInput nothingIn(Content whole) {
    if (firstProblem == null) {
      return new UnusableInput(
          whole.name() + " holds no images.", "Give a folder or archive with pictures in it.");
    }
    return unreadable.size() == 1
        ? firstProblem
        : new UnusableInput(
            "None of the %d images in %s can be read.".formatted(unreadable.size(), whole.name()),
            "The first problem: " + firstProblem.getMessage());
  }

  private void note(String whatOfOne, String whatOfMany, List<String> files) {
    if (files.size() == 1) {
      into.note(files.getFirst() + " " + whatOfOne + ".");
    } else if (files.size() > 1) {
      String named = String.join(", ", files.subList(0, Math.min(MOST_NAMED, files.size())));
      into.note(
          "%d files %s: %s%s."
              .formatted(files.size(), whatOfMany, named, files.size() > MOST_NAMED ? ", …" : ""));
    }
  }

  /** The name of the folder a file lies in, empty at the top. */
  private static String folderOf(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }
}
