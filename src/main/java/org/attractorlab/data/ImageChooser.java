package org.attractorlab.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Picks training images from a set. The same choice, set and seed give the same images in the same
 * order.
 */
public final class ImageChooser {
  private final ImageSet set;

  public ImageChooser(ImageSet set) {
    this.set = set;
  }

  /**
   * Picks by rule or by index.
   *
   * @param seed decides what {@link ImageChoice.Pick#RANDOM} picks
   * @throws UnusableInput if the set does not have what is asked for
   */
  public TrainingImages choose(ImageChoice choice, long seed) {
    List<Integer> indices = choice.indices();
    return new TrainingImages(set, indices == null ? pick(choice, seed) : checked(indices));
  }

  /**
   * The same choice with as many images as there are, where it asks for more. A choice by index, or
   * of classes that have none, stays as it is.
   */
  public ImageChoice asManyAsThereAre(ImageChoice choice) {
    int available = ofClasses(choice.classes()).length;
    return choice.indices() != null || available == 0 || choice.count() <= available
        ? choice
        : choice.withCount(available);
  }

  private int[] checked(List<Integer> indices) {
    if (indices.isEmpty()) {
      throw new UnusableInput("No image was chosen.", "Choose at least one.");
    }
    checkMost(indices.size());
    Set<Integer> seen = new HashSet<>();
    for (int index : indices) {
      if (index < 0 || index >= set.count()) {
        throw new UnusableInput(
            "%s has no image %d.".formatted(set.title(), index),
            "Choose from 0 to " + (set.count() - 1) + ".");
      }
      if (!seen.add(index)) {
        throw new UnusableInput("Image " + index + " was chosen twice.", "Choose it once.");
      }
    }
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] pick(ImageChoice choice, long seed) {
    if (choice.count() < 1) {
      throw new UnusableInput(
          choice.count() + " images cannot be memorized.", "Choose 1 to " + ImageChoice.MOST + ".");
    }
    checkMost(choice.count());
    int[] candidates = candidates(choice.classes());
    if (choice.count() > candidates.length) {
      throw new UnusableInput(
          "%s has only %d images%s, not %d."
              .formatted(
                  set.title(),
                  candidates.length,
                  choice.classes().isEmpty() ? "" : " of these classes",
                  choice.count()),
          "Choose fewer or another set.");
    }
    int[] ordered =
        switch (choice.pick()) {
          case FIRST -> candidates;
          case RANDOM -> shuffled(candidates, SeededRandom.of(seed));
          case ONE_PER_CLASS -> classByClass(candidates);
        };
    return IntStream.of(ordered).limit(choice.count()).toArray();
  }

  private static void checkMost(int count) {
    if (count > ImageChoice.MOST) {
      throw new UnusableInput(
          count + " images are more than can be memorized at once.",
          "Choose at most " + ImageChoice.MOST + ".");
    }
  }

  private int[] candidates(List<String> classNames) {
    for (String name : classNames) {
      if (!set.classes().contains(name)) {
        throw new UnusableInput(
            "%s has no class \"%s\".".formatted(set.title(), name), classHint(name));
      }
    }
    return ofClasses(classNames);
  }

  /** The images of these classes, or all where none is named. */
  private int[] ofClasses(List<String> classNames) {
    return IntStream.range(0, set.count())
        .filter(i -> classNames.isEmpty() || classNames.contains(set.label(i)))
        .toArray();
  }

  private String classHint(String name) {
    if (set.classes().isEmpty()) {
      return "Its images have no labels: leave the classes empty.";
    }
    return NearestName.of(name, set.classes())
        .map(nearest -> "Did you mean \"" + nearest + "\"?")
        .orElse("Its classes are " + String.join(", ", set.classes()) + ".");
  }

  /** Shuffles by Fisher and Yates' method, from the front, so that fewer images are a prefix. */
  private static int[] shuffled(int[] candidates, RandomGenerator random) {
    int[] order = candidates.clone();
    for (int i = 0; i < order.length - 1; i++) {
      int j = i + random.nextInt(order.length - i);
      int picked = order[j];
      order[j] = order[i];
      order[i] = picked;
    }
    return order;
  }

  /**
   * The first image of each class, then the second of each, …; images without a class come last.
   */
  private int[] classByClass(int[] candidates) {
    List<List<Integer>> rounds = new ArrayList<>();
    List<Integer> withoutClass = new ArrayList<>();
    int[] seen = new int[set.classes().size()];
    for (int i : candidates) {
      int imageClass = set.classOf(i);
      if (imageClass == ImageSet.NO_CLASS) {
        withoutClass.add(i);
        continue;
      }
      int round = seen[imageClass]++;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(i);
    }
    rounds.forEach(round -> round.sort(Comparator.comparingInt(set::classOf)));
    rounds.add(withoutClass);
    return rounds.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
  }
}
