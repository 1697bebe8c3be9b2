package org.attractorlab.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which images are to be memorized: the {@code images} part of an experiment.
 *
 * @param set the name of a bundled set, or the path of the user's own images
 * @param pick how images are picked from the set
 * @param count how many, 1 to 500
 * @param classes names of the classes to pick from; empty means all
 * @param indices the images themselves by index, in this order; then {@code pick}, {@code count}
 *     and {@code classes} do not matter; null where images are picked by rule
 * @param size side in pixels to which user's images are fitted; null keeps a common size
 * @param points the data themselves where they are points of the plane or the line, as {@link
 *     Points} has them; then nothing else matters; null where they are images
 */
public record ImageChoice(
    String set,
    Pick pick,
    int count,
    List<String> classes,
    @Nullable List<Integer> indices,
    @Nullable Integer size,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Points points) {
  /** The most images that can be chosen. */
  public static final int MOST = 500;

  /** The name of the set of an experiment whose data are points. */
  public static final String POINTS = "points";

  /** How images are picked where they are not named by index. */
  public enum Pick {
    /** The first ones, in the order of the set. */
    FIRST,
    /** At random, by the experiment's seed. */
    RANDOM,
    /** The first of each class, then the second of each class, and so on. */
    ONE_PER_CLASS
  }

  public ImageChoice {
    classes = List.copyOf(classes);
    indices = indices == null ? null : List.copyOf(indices);
  }

  /** Images, no points. */
  public ImageChoice(
      String set,
      Pick pick,
      int count,
      List<String> classes,
      @Nullable List<Integer> indices,
      @Nullable Integer size) {
    this(set, pick, count, classes, indices, size, null);
  }

  /** All of these points. */
  public static ImageChoice of(Points points) {
    return new ImageChoice(POINTS, Pick.FIRST, points.count(), List.of(), null, null, points);
  }

  /** So many images, picked by rule. */
  public ImageChoice withCount(int images) {
    return new ImageChoice(set, pick, images, classes, null, size);
  }
}
