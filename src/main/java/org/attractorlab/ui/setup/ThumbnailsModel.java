package org.attractorlab.ui.setup;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Laboratory;
import org.jspecify.annotations.Nullable;

/**
 * In which order the images of a set are shown, and which of them are training images. Those come
 * first, so that they are in sight; but while images are clicked in and out, nothing moves.
 */
final class ThumbnailsModel {
  private static final int[] NONE = {};

  private final Laboratory lab;
  private final ImagesModel model;
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private int[] order = NONE;
  private int[] numbers = NONE;
  private @Nullable ImageSet set;

  ThumbnailsModel(Laboratory lab, ImagesModel model) {
    this.lab = lab;
    this.model = model;
    lab.imagesProperty().subscribe(this::follow);
  }

  /** Changes whenever something else is to be shown. */
  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** How many images are shown. */
  int count() {
    return order.length;
  }

  @Nullable ImageSet set() {
    return set;
  }

  /** The image at a place. */
  int imageAt(int place) {
    return order[place];
  }

  /** Which training image the one at a place is, or −1. */
  int numberAt(int place) {
    return numbers[order[place]];
  }

  /** Takes the image at a place in or out. */
  void toggle(int place) {
    model.toggle(order[place]);
  }

  /** What is at a place, for people. */
  String describe(int place) {
    int number = numberAt(place);
    String label = set == null ? "" : set.label(order[place]);
    return number < 0
        ? org.attractorlab.ui.Texts.text("setup.thumbnail", label)
        : org.attractorlab.ui.Texts.text("setup.thumbnail.chosen", label, number + 1);
  }

  private void follow(@Nullable TrainingImages images) {
    if (images == null) {
      return;
    }
    boolean sameSet = images.set() == set;
    set = images.set();
    numbers = new int[set.count()];
    java.util.Arrays.fill(numbers, -1);
    for (int i = images.count() - 1; i >= 0; i--) {
      numbers[images.index(i)] = i;
    }
    boolean byHand = model.picking().get() == ImagesModel.Picking.BY_HAND;
    if (!(sameSet && byHand && isShown(images.indices()))) {
      order =
          IntStream.concat(
                  IntStream.of(images.indices()).distinct(),
                  IntStream.of(model.available(set)).filter(i -> numbers[i] < 0))
              .toArray();
    }
    version.set(version.get() + 1);
  }

  private boolean isShown(int[] indices) {
    Set<Integer> shown = new HashSet<>();
    for (int index : order) {
      shown.add(index);
    }
    return IntStream.of(indices).allMatch(shown::contains);
  }

  Laboratory lab() {
    return lab;
  }
}
