package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file, or a folder, which has neighbours but no bytes. */
record FileContent(Path path) implements Content {
  /** Beyond this many files a folder is not searched for a partner. */
  private static final int MOST_NEIGHBOURS = 1000;

  @Override
  public String name() {
    Path fileName = path.getFileName();
    return fileName == null ? path.toString() : fileName.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public byte[] head(int count) throws IOException {
    return Files.isDirectory(path) ? new byte[0] : Content.super.head(count);
  }

  @Override
  public long length() throws IOException {
    return Files.size(path);
  }

  @Override
  public List<Content> neighbours() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .limit(MOST_NEIGHBOURS)
          .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
          .filter(file -> !file.equals(path.toAbsolutePath()))
          .sorted()
          .<Content>map(FileContent::new)
          .toList();
    }
  }
}
