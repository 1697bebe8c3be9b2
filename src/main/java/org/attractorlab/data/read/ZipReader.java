package org.attractorlab.data.read;

import java.io.IOException;
import java.util.List;

/** Reads all images in a zip, in the order in which they were packed. */
final class ZipReader implements FormatReader.OfSet {
  private final List<FormatReader> formats;

  ZipReader(List<FormatReader> formats) {
    this.formats = formats;
  }

  @Override
  public boolean recognises(byte[] head, Content content) {
    return ZipEntries.startsZip(head);
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    Bundle bundle = new Bundle(formats, into);
    long length = content.length();
    try (ZipEntries entries = new ZipEntries(content, into.limits())) {
      for (String path = entries.next(); path != null && !into.isFull(); path = entries.next()) {
        into.report(
            length < 0 ? -1 : (double) entries.position() / length, "Reading " + content.name());
        if (!Bundle.isIgnored(path)) {
          bundle.add(path, entries.data());
        }
      }
    }
    bundle.finish(content);
  }
}
