package org.attractorlab.data.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of an image set that comes with the program, as its {@code dataset.json} has it.
 *
 * @param name by which experiments refer to it
 * @param title by which people refer to it
 * @param description a sentence or two
 * @param licence one line
 * @param images the file with the images
 * @param labels the file with the labels, or null if the images file has them
 * @param classes names of the classes in the order of the labels' numbers, or null if the labels
 *     are names
 */
public record BundledSet(
    String name,
    String title,
    String description,
    String licence,
    String images,
    @Nullable String labels,
    @Nullable List<String> classes) {
  public BundledSet {
    classes = classes == null ? null : List.copyOf(classes);
  }
}
