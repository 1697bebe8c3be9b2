package org.attractorlab.data.read;

import java.io.IOException;

/** Reads one file format, which it knows by content, not by name. */
sealed interface FormatReader {
  /** Enough first bytes for every format that has a signature. */
  int HEAD_BYTES = 512;

  /**
   * @param head the first {@link #HEAD_BYTES} bytes of the content, or all if it has fewer
   */
  boolean recognises(byte[] head, Content content) throws IOException;

  /** A format with one picture a file. */
  non-sealed interface OfPicture extends FormatReader {
    Picture decode(Content content, ReadOptions options) throws IOException;
  }

  /** A format with many images a file. */
  non-sealed interface OfSet extends FormatReader {
    void read(Content content, ImageCollector into) throws IOException;

    /** Whether content of this format holds nothing but the labels of other content. */
    default boolean holdsOnlyLabels(Content content) throws IOException {
      return false;
    }
  }
}
