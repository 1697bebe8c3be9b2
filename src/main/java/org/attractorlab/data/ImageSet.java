package org.attractorlab.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Many images of one shape with their labels. Immutable: what goes in and what comes out are
 * copies.
 *
 * <p>An image is a {@code float[]} of {@link ImageShape#size()} values in [0, 1], channel after
 * channel, each row by row; points of the plane or the line have values in [−1, 1].
 */
public final class ImageSet {
  /** The class of an image without a label. */
  public static final int NO_CLASS = -1;

  private final String name;
  private final String title;
  private final String licence;
  private final ImageShape shape;
  private final List<String> classes;
  private final int[] classOf;
  private final float[][] images;
  private final List<String> notes;

  /**
   * @param name how experiments refer to the set: a bundled set's name, or the path it was read
   *     from
   * @param title how people refer to it
   * @param licence one line, or "unknown"
   * @param classes names of the classes, empty if there are none
   * @param classOf for each image an index into {@code classes}, or {@link #NO_CLASS}
   * @param images the images, each of {@code shape.size()} values
   * @param notes what a user should know about how the set was read, one sentence each: images left
   *     out, sizes fitted
   */
  public ImageSet(
      String name,
      String title,
      String licence,
      ImageShape shape,
      List<String> classes,
      int[] classOf,
      float[][] images,
      List<String> notes) {
    if (images.length == 0) {
      throw new IllegalArgumentException("An image set needs at least one image.");
    }
    if (classOf.length != images.length) {
      throw new IllegalArgumentException(
          images.length + " images, but " + classOf.length + " labels.");
    }
    this.name = name;
    this.title = title;
    this.licence = licence;
    this.shape = shape;
    this.classes = List.copyOf(classes);
    this.classOf = classOf.clone();
    this.images = new float[images.length][];
    for (int i = 0; i < images.length; i++) {
      if (images[i].length != shape.size()) {
        throw new IllegalArgumentException(
            "Image " + i + " has " + images[i].length + " values, not " + shape.size() + ".");
      }
      if (classOf[i] < NO_CLASS || classOf[i] >= classes.size()) {
        throw new IllegalArgumentException("Image " + i + " has no class " + classOf[i] + ".");
      }
      this.images[i] = images[i].clone();
    }
    this.notes = List.copyOf(notes);
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  public String licence() {
    return licence;
  }

  public ImageShape shape() {
    return shape;
  }

  /** The names of the classes in the order of their index; empty where images have no labels. */
  public List<String> classes() {
    return classes;
  }

  public List<String> notes() {
    return notes;
  }

  /** The number of images. */
  public int count() {
    return images.length;
  }

  /** The values of one image, a copy. */
  public float[] image(int index) {
    return images[index].clone();
  }

  /** The class of an image as an index into {@link #classes()}, or {@link #NO_CLASS}. */
  public int classOf(int index) {
    return classOf[index];
  }

  /** The class name of an image, or its number ("#17") where it has none. */
  public String label(int index) {
    return classOf[index] == NO_CLASS ? "#" + index : classes.get(classOf[index]);
  }

  /**
   * The same images under another name.
   *
   * @param newClasses names for the classes, if those of this set are numbers: the class "3" gets
   *     the fourth name; empty keeps the names
   */
  public ImageSet described(
      String newName, String newTitle, String newLicence, List<String> newClasses) {
    int[] newClassOf = classOf;
    if (!newClasses.isEmpty()) {
      int[] numbers = classes.stream().mapToInt(label -> number(label, newClasses)).toArray();
      newClassOf = IntStream.of(classOf).map(i -> i == NO_CLASS ? NO_CLASS : numbers[i]).toArray();
    }
    return new ImageSet(
        newName,
        newTitle,
        newLicence,
        shape,
        newClasses.isEmpty() ? classes : newClasses,
        newClassOf,
        images,
        notes);
  }

  /** What a label says: the position of a name, or itself a position. */
  private static int number(String label, List<String> names) {
    return names.contains(label) ? names.indexOf(label) : Integer.parseInt(label);
  }
}
