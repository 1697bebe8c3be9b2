package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What gzip packed into other content. */
record GzipContent(Content packed) implements Content {
  @Override
  public String name() {
    return packed.name();
  }

  @Override
  public InputStream open() throws IOException {
    InputStream in = packed.open();
    try {
      return new GZIPInputStream(in, 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public long length() {
    return -1;
  }

  @Override
  public List<Content> neighbours() throws IOException {
    return packed.neighbours();
  }
}
