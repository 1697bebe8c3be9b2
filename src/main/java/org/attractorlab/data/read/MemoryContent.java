package org.attractorlab.data.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Bytes in memory: a bundled file, or a file inside an archive. */
final class MemoryContent implements Content {
  private final String name;
  private final byte[] bytes;
  private final List<Content> neighbours;

  /**
   * @param neighbours may still grow, and may contain this content
   */
  MemoryContent(String name, byte[] bytes, List<Content> neighbours) {
    this.name = name;
    this.bytes = bytes;
    this.neighbours = neighbours;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public List<Content> neighbours() {
    return List.copyOf(neighbours);
  }
}
