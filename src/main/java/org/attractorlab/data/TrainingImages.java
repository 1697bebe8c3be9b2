package org.attractorlab.data;

import java.util.stream.IntStream;

/**
 * The n images chosen from a set: what is to be memorized. Training image i is {@code
 * set().image(index(i))}.
 */
public final class TrainingImages {
  private final ImageSet set;
  private final int[] indices;

  /**
   * @param indices of images of the set, at least one; an image may be there twice
   */
  public TrainingImages(ImageSet set, int[] indices) {
    if (indices.length == 0) {
      throw new IllegalArgumentException("At least one training image is needed.");
    }
    for (int index : indices) {
      if (index < 0 || index >= set.count()) {
        throw new IllegalArgumentException("The set has no image " + index + ".");
      }
    }
    this.set = set;
    this.indices = indices.clone();
  }

  public ImageSet set() {
    return set;
  }

  public int count() {
    return indices.length;
  }

  /** The index in the set of training image i. */
  public int index(int i) {
    return indices[i];
  }

  public int[] indices() {
    return indices.clone();
  }

  /** The values of training image i. */
  public float[] image(int i) {
    return set.image(indices[i]);
  }

  public String label(int i) {
    return set.label(indices[i]);
  }

  /** All training images, one row each. */
  public float[][] images() {
    return IntStream.of(indices).mapToObj(set::image).toArray(float[][]::new);
  }

  /** The indices of the images of the set that were not chosen, in order. */
  public int[] unseen() {
    boolean[] chosen = new boolean[set.count()];
    for (int index : indices) {
      chosen[index] = true;
    }
    return IntStream.range(0, set.count()).filter(i -> !chosen[i]).toArray();
  }
}
