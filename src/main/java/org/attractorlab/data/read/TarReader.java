package org.attractorlab.data.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attractorlab.data.UnusableInput;

/**
 * Reads all images in a tar, in the order in which they were packed. An entry is a block of 512
 * bytes with its name, its size in octal digits and its kind, then the file, filled up to whole
 * blocks.
 */
final class TarReader implements FormatReader.OfSet {
  private static final int BLOCK = 512;
  private static final int SIGNATURE_AT = 257;

  private final List<FormatReader> formats;

  TarReader(List<FormatReader> formats) {
    this.formats = formats;
  }

  @Override
  public boolean recognises(byte[] head, Content content) {
    return head.length == BLOCK && text(head, SIGNATURE_AT, 5).equals("ustar");
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    Bundle bundle = new Bundle(formats, into);
    int entries = 0;
    long bytes = 0;
    try (InputStream in = content.openBuffered()) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0 && !into.isFull()) {
        long size = size(header, content);
        bytes += size;
        if (++entries > into.limits().entries() || bytes > into.limits().archiveBytes()) {
          throw new UnusableInput(
              content.name() + " unpacks to more than images need.",
              "Unpack it and give a folder.");
        }
        into.report(-1, "Reading " + content.name());
        LimitedInputStream file = new LimitedInputStream(in, size);
        addFile(header, file, bundle);
        file.skipRest();
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        header = in.readNBytes(BLOCK);
      }
      if (header.length % BLOCK != 0) {
        throw new EOFException();
      }
    }
    bundle.finish(content);
  }

  private static void addFile(byte[] header, InputStream file, Bundle bundle) throws IOException {
    String folder = text(header, 345, 155);
    String path = (folder.isEmpty() ? "" : folder + "/") + text(header, 0, 100);
    boolean regular = header[156] == '0' || header[156] == 0;
    if (regular && !Bundle.isIgnored(path)) {
      bundle.add(path, file);
    }
  }

  private static long size(byte[] header, Content content) {
    String octal = text(header, 124, 12).strip();
    if (!octal.matches("[0-7]{1,11}")) {
      throw content.damaged("the size of a file in it cannot be read");
    }
    return Long.parseLong(octal, 8);
  }

  /** Characters up to a zero. */
  private static String text(byte[] bytes, int first, int most) {
    int end = first;
    while (end < first + most && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, first, end - first, StandardCharsets.UTF_8);
  }
}
