package org.attractorlab.ui.slice;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Texts;

/**
 * One of the three images that a plane goes through.
 *
 * @param training the training image, −1 for an unseen one
 * @param index of the image in its set
 * @param label of the image
 */
record Corner(int training, int index, String label) {
  /** More could not be looked through; they are spread over the set. */
  private static final int MOST_UNSEEN = 24;

  /** All training images, then some unseen ones. */
  static List<Corner> choices(TrainingImages images) {
    List<Corner> choices = new ArrayList<>();
    for (int i = 0; i < images.count(); i++) {
      choices.add(new Corner(i, images.index(i), images.label(i)));
    }
    int[] unseen = images.unseen();
    int count = Math.min(MOST_UNSEEN, unseen.length);
    for (int i = 0; i < count; i++) {
      int index = unseen[(int) ((long) i * unseen.length / count)];
      choices.add(new Corner(-1, index, images.set().label(index)));
    }
    return choices;
  }

  boolean isUnseen() {
    return training < 0;
  }

  /** {@code 3 Dress} or {@code unseen Dress}. */
  String name() {
    return isUnseen() ? Texts.text("slice.unseen", label) : training + 1 + " " + label;
  }

  /** {@code 3} or {@code unseen}, where there is little room. */
  String mark() {
    return isUnseen() ? Texts.text("slice.unseen.mark") : Integer.toString(training + 1);
  }
}
