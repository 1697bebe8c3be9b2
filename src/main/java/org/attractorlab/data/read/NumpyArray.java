package org.attractorlab.data.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attractorlab.data.UnusableInput;

/**
 * A named array in an npy file.
 *
 * @param name of the file, without its ending and without capitals
 */
record NumpyArray(String name, Content content, NumpyHeader header) {
  /** How people call images, and how the labels that go with them. */
  private static final List<List<String>> PARTNERS =
      List.of(
          List.of("images", "labels"),
          List.of("image", "label"),
          List.of("data", "labels"),
          List.of("data", "target"),
          List.of("arr_0", "arr_1"),
          List.of("x", "y"));

  static NumpyArray of(String path, Content content, NumpyHeader header) {
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return new NumpyArray(file.replaceFirst("\\.npy(\\.gz)?$", ""), content, header);
  }

  boolean looksLikeImages() {
    try {
      return !header.isLabels() && ImageLayout.of(header.ofImages(content), content).count() > 0;
    } catch (UnusableInput _) {
      return false;
    }
  }

  long size() {
    return header.sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /**
   * The labels that belong to these images: by their name, or because nothing else in question is a
   * list of as many.
   */
  Optional<NumpyArray> labelsAmong(List<NumpyArray> arrays, int count) {
    List<NumpyArray> fitting =
        arrays.stream()
            .filter(array -> array.header.isLabels() && array.header.count() == count)
            .toList();
    for (List<String> pair : PARTNERS) {
      String partner = name.replace(pair.getFirst(), pair.getLast());
      for (NumpyArray array : fitting) {
        if (!partner.equals(name) && array.name.equals(partner)) {
          return Optional.of(array);
        }
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /**
   * Reads the images of this array.
   *
   * @param others among which their labels may be; labels that cannot be read become a note
   */
  void read(List<NumpyArray> others, ImageCollector into) throws IOException {
    ArrayImages images = new ArrayImages(content, header.ofImages(content));
    List<String> labels = List.of();
    try {
      Optional<NumpyArray> partner = labelsAmong(others, images.count());
      if (partner.isPresent()) {
        labels = NumpyLabels.read(partner.get().content, into.limits().images());
      }
    } catch (UnusableInput problem) {
      into.note("Labels were not used. " + problem.problem());
    }
    images.read(labels, into);
  }
}
