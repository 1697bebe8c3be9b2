package org.attractorlab.data.read;

import java.io.IOException;
import org.attractorlab.data.UnusableInput;

/** Reads the images of an IDX file, with the labels of the IDX file that belongs to it. */
final class IdxReader implements FormatReader.OfSet {
  @Override
  public boolean recognises(byte[] head, Content content) {
    return IdxHeader.starts(head);
  }

  @Override
  public boolean holdsOnlyLabels(Content content) throws IOException {
    return IdxHeader.startsLabels(content.head(4));
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    if (holdsOnlyLabels(content)) {
      throw new UnusableInput(
          content.name() + " holds labels, not images.",
          "Give the images file (its name has \"images-idx3\"); the labels beside it are found.");
    }
    ArrayImages images = new ArrayImages(content, IdxHeader.of(content));
    images.read(new IdxLabels(content, images.count()).read(into), into);
  }
}
