package org.attractorlab.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the labels of an IDX images file, which are in a file beside it. */
final class IdxLabels {
  private final Content images;
  private final int count;

  IdxLabels(Content images, int count) {
    this.images = images;
    this.count = count;
  }

  /**
   * The labels in the file that belongs to the images by its name, else in one with as many labels;
   * empty if there is none. A labels file that does not fit is no reason to refuse the images: it
   * becomes a note.
   */
  List<String> read(ImageCollector into) throws IOException {
    List<Content> files = labelFiles();
    String partner = plain(images.name()).replace("images", "labels").replace("idx3", "idx1");
    Optional<Content> byName =
        files.stream().filter(file -> plain(file.name()).equals(partner)).findFirst();
    for (Content file : Stream.concat(byName.stream(), files.stream()).toList()) {
      ArrayHeader header = IdxHeader.of(file);
      if (header.sizes().getFirst() == count) {
        return read(file, header, into);
      }
    }
    byName.ifPresent(file -> into.note(unused(file, "they are not as many as the images")));
    return List.of();
  }

  private List<Content> labelFiles() throws IOException {
    List<Content> files = new ArrayList<>();
    for (Content neighbour : images.neighbours()) {
      try {
        Content file = neighbour.unpacked();
        if (IdxHeader.startsLabels(file.head(4)) && file.head(8).length == 8) {
          files.add(file);
        }
      } catch (IOException _) {
        // What cannot be read beside the images is none of their labels.
      }
    }
    return files;
  }

  private List<String> read(Content file, ArrayHeader header, ImageCollector into)
      throws IOException {
    ElementType type = header.type();
    List<String> labels = new ArrayList<>();
    try (InputStream in = file.openBuffered()) {
      in.skipNBytes(header.dataStart());
      while (labels.size() < Math.min(count, into.limits().images())) {
        byte[] label = in.readNBytes(type.bytes());
        if (label.length < type.bytes()) {
          into.note(unused(file, "the file is cut off"));
          return List.of();
        }
        labels.add(String.valueOf((long) type.get(ByteBuffer.wrap(label), 0)));
      }
    }
    return labels;
  }

  private static String unused(Content file, String reason) {
    return "The labels in " + file.name() + " were not used: " + reason + ".";
  }

  /** A name without what differs between copies of the same file. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replace('.', '-');
  }
}
