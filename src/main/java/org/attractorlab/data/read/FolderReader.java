package org.attractorlab.data.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attractorlab.data.UnusableInput;

/** Reads all images in a folder and the folders in it, in the order of their paths. */
final class FolderReader implements FormatReader.OfSet {
  private static final int MOST_LEVELS = 8;

  private final List<FormatReader> formats;

  FolderReader(List<FormatReader> formats) {
    this.formats = formats;
  }

  @Override
  public boolean recognises(byte[] head, Content content) {
    return content instanceof FileContent file && Files.isDirectory(file.path());
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    if (!(content instanceof FileContent(Path folder))) {
      throw new IllegalArgumentException(content.name() + " is no folder.");
    }
    List<Path> files = files(folder, into.limits().entries());
    Bundle bundle = new Bundle(formats, into);
    for (int i = 0; i < files.size() && !into.isFull(); i++) {
      into.report((double) i / files.size(), "Reading " + content.name());
      String path = folder.relativize(files.get(i)).toString().replace('\\', '/');
      if (!Bundle.isIgnored(path)) {
        bundle.add(path, new FileContent(files.get(i)));
      }
    }
    bundle.finish(content);
  }

  private static List<Path> files(Path folder, int most) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, MOST_LEVELS)) {
      List<Path> files = walk.filter(Files::isRegularFile).limit(most + 1L).sorted().toList();
      if (files.size() > most) {
        throw new UnusableInput(
            "%s holds more than %d files.".formatted(folder, most), "Give a smaller folder.");
      }
      return files;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
