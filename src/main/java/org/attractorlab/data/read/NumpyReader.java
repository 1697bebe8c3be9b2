package org.attractorlab.data.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attractorlab.data.UnusableInput;

/**
 * Reads what {@code numpy.save} wrote (npy), with labels from an npy file beside it, and what
 * {@code numpy.savez} wrote (npz), a zip of npy files, of which the largest that looks like images
 * is read.
 */
final class NumpyReader implements FormatReader.OfSet {
  @Override
  public boolean recognises(byte[] head, Content content) throws IOException {
    return NumpyHeader.starts(head) || ZipEntries.startsZip(head) && startsWithArray(content);
  }

  @Override
  public boolean holdsOnlyLabels(Content content) throws IOException {
    return NumpyHeader.starts(content.head(HEAD_BYTES)) && NumpyHeader.of(content).isLabels();
  }

  @Override
  public void read(Content content, ImageCollector into) throws IOException {
    if (ZipEntries.startsZip(content.head(HEAD_BYTES))) {
      readArchive(content, into);
    } else {
      readFile(content, into);
    }
  }

  private static void readFile(Content content, ImageCollector into) throws IOException {
    NumpyArray images = NumpyArray.of(content.name(), content, NumpyHeader.of(content));
    if (images.header().isLabels()) {
      throw new UnusableInput(
          content.name() + " holds one number for each image, like labels, but no images.",
          "Give the file with the images; the labels beside it are found.");
    }
    images.read(neighbours(content), into);
  }

  private static List<NumpyArray> neighbours(Content content) throws IOException {
    List<NumpyArray> arrays = new ArrayList<>();
    for (Content neighbour : content.neighbours()) {
      try {
        Content file = neighbour.unpacked();
        if (NumpyHeader.starts(file.head(HEAD_BYTES))) {
          arrays.add(NumpyArray.of(file.name(), file, NumpyHeader.of(file)));
        }
      } catch (IOException | UnusableInput _) {
        // What cannot be read beside the images is none of their labels.
      }
    }
    return arrays;
  }

  private static void readArchive(Content archive, ImageCollector into) throws IOException {
    List<NumpyArray> arrays = new ArrayList<>();
    try (ZipEntries entries = new ZipEntries(archive, into.limits())) {
      for (String path = entries.next(); path != null; path = entries.next()) {
        into.report(-1, "Reading " + archive.name());
        Content file = new ZipEntryContent(archive, path, into.limits());
        arrays.add(NumpyArray.of(path, file, NumpyHeader.of(entries.data(), file)));
      }
    }
    List<NumpyArray> candidates = arrays.stream().filter(NumpyArray::looksLikeImages).toList();
    NumpyArray images =
        candidates.stream()
            .max(Comparator.comparingLong(NumpyArray::size))
            .orElseThrow(() -> noImages(archive));
    if (candidates.size() > 1) {
      into.note("Of the arrays in %s, \"%s\" was read.".formatted(archive.name(), images.name()));
    }
    images.read(arrays, into);
  }

  private static UnusableInput noImages(Content archive) {
    return new UnusableInput(
        "No array in " + archive.name() + " looks like images.",
        "Images are n × height × width, with 1 or 3 channels as second or last axis, or rows of"
            + " square images.");
  }

  private static boolean startsWithArray(Content archive) throws IOException {
    try (ZipEntries entries = new ZipEntries(archive, ReadLimits.DEFAULT)) {
      return entries.next() != null && NumpyHeader.starts(entries.data().readNBytes(HEAD_BYTES));
    }
  }
}
