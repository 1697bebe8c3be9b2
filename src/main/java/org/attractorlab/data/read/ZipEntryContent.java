package org.attractorlab.data.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;

/** A file in a zip that is too large to be held in memory: every opening looks it up again. */
record ZipEntryContent(Content archive, String path, ReadLimits limits) implements Content {
  @Override
  public String name() {
    return path + " in " + archive.name();
  }

  @Override
  public InputStream open() throws IOException {
    ZipEntries entries = new ZipEntries(archive, limits);
    try {
      String entry = entries.next();
      while (entry != null && !entry.equals(path)) {
        entry = entries.next();
      }
      if (entry == null) {
        throw new ZipException(path + " is missing");
      }
    } catch (IOException | RuntimeException e) {
      entries.close();
      throw e;
    }
    return new FilterInputStream(entries.data()) {
      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public long length() {
    return -1;
  }

  @Override
  public List<Content> neighbours() {
    return List.of();
  }
}
