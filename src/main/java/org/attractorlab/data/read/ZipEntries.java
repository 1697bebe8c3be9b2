package org.attractorlab.data.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The files in a zip one after the other, unpacked in memory only. Guards against archives made to
 * exhaust memory or time: what has been unpacked is counted, and an archive with too many files,
 * too many bytes or a ratio that no pictures have is refused.
 */
final class ZipEntries implements Closeable {
  /** Until so much has been unpacked the ratio does not matter. */
  private static final long HARMLESS_BYTES = 64 << 20;

  private final Content archive;
  private final ReadLimits limits;
  private final CountingInputStream packed;
  private final ZipInputStream zip;
  private final byte[] skipped = new byte[1 << 14];
  private int entries;
  private long unpacked;

  ZipEntries(Content archive, ReadLimits limits) throws IOException {
    this.archive = archive;
    this.limits = limits;
    this.packed = new CountingInputStream(archive.openBuffered());
    this.zip = new ZipInputStream(packed);
  }

  static boolean startsZip(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** The path of the next file, or null after the last. */
  @Nullable String next() throws IOException {
    while (data().read(skipped) >= 0) {
      // The rest of the previous file, counted like everything else.
    }
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        countEntry();
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        return null;
      }
      countEntry();
      return entry.getName();
    } catch (IllegalArgumentException e) {
      ZipException damage = new ZipException("a file name in it cannot be read");
      damage.initCause(e);
      throw damage;
    }
  }

  /** The bytes of the file that {@link #next} named; reading them guards the limits. */
  InputStream data() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = entries == 0 ? -1 : zip.read(bytes, offset, length);
        unpacked += Math.max(0, read);
        if (unpacked > limits.archiveBytes()
            || unpacked > HARMLESS_BYTES + packed.count() * limits.archiveRatio()) {
          throw refused("unpacks to much more than images need");
        }
        return read;
      }
    };
  }

  /** How many bytes of the archive have been read. */
  long position() {
    return packed.count();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void countEntry() {
    if (++entries > limits.entries()) {
      throw refused("holds more than " + limits.entries() + " files");
    }
  }

  private UnusableInput refused(String reason) {
    return new UnusableInput(archive.name() + " " + reason + ".", "Unpack it and give a folder.");
  }
}
