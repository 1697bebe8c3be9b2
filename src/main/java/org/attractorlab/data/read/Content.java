package org.attractorlab.data.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.zip.ZipException;
import org.attractorlab.data.UnusableInput;

/** Named bytes in which images may be; they can be opened as often as wanted. */
interface Content {
  /** How messages call it. */
  String name();

  InputStream open() throws IOException;

  /** The number of bytes, or -1 where only reading them all would tell. */
  long length() throws IOException;

  /** What lies beside it: in the same folder or archive. */
  List<Content> neighbours() throws IOException;

  /** The first bytes, fewer if there are fewer. */
  default byte[] head(int count) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(count);
    }
  }

  /** All bytes. */
  default byte[] bytes(int most) throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(most);
      if (bytes.length == most && in.read() >= 0) {
        throw new UnusableInput(
            name() + " is larger than " + (most >> 20) + " MB.", "Give a smaller file.");
      }
      return bytes;
    }
  }

  default InputStream openBuffered() throws IOException {
    return new BufferedInputStream(open(), 1 << 16);
  }

  /** The content that gzip packed in this one, or this one if it did not. */
  default Content unpacked() throws IOException {
    byte[] head = head(2);
    boolean packed = head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    return packed ? new GzipContent(this) : this;
  }

  default UnusableInput truncated(String promiseAndFinding) {
    return new UnusableInput(
        name() + " is cut off: " + promiseAndFinding + ".", "Copy or download it again.");
  }

  default UnusableInput damaged(String how) {
    return new UnusableInput(
        name() + " is cut off or damaged: " + how + ".", "Copy, download or export it again.");
  }

  /** What to tell a user about an error while reading. */
  default UnusableInput unreadable(IOException error) {
    UnusableInput refusal =
        switch (error) {
          case EOFException _ -> truncated("it ends too early");
          case ZipException _ -> damaged("it cannot be unpacked (" + error.getMessage() + ")");
          case AccessDeniedException _ ->
              new UnusableInput(
                  "Reading " + name() + " is not allowed.", "Change its permissions.");
          default ->
              new UnusableInput(
                  name() + " cannot be read: " + error.getMessage() + ".",
                  "Check the file and its disk.");
        };
    refusal.initCause(error);
    return refusal;
  }
}
