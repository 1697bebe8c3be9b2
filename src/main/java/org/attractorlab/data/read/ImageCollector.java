package org.attractorlab.data.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * Gathers pictures and makes one set of them, within the limits.
 *
 * <p>Sizes are settled on the way, so that large pictures need not be kept: as long as all pictures
 * have one size it is kept; from the first that differs, or is too large, all are fitted to one
 * side. Grey pictures among colour ones become colour in the end.
 */
final class ImageCollector {
  /** Without a chosen size, pictures that are larger are fitted even if all are equal. */
  static final int LARGEST_KEPT_SIDE = 128;

  /** The side to which pictures are fitted if none was chosen. */
  static final int DEFAULT_SIDE = 32;

  private static final Comparator<String> NUMBERS_BY_VALUE =
      Comparator.comparingInt((String name) -> name.matches("\\d{1,9}") ? 0 : 1)
          .thenComparingInt(name -> name.matches("\\d{1,9}") ? Integer.parseInt(name) : 0)
          .thenComparing(Comparator.naturalOrder());

  private final ReadOptions options;
  private final Progress progress;
  private final List<Picture> pictures = new ArrayList<>();
  private final List<@Nullable String> labels = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private @Nullable Integer side;
  private boolean colour;
  private boolean full;

  ImageCollector(ReadOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.side = options.size();
  }

  ReadOptions options() {
    return options;
  }

  ReadLimits limits() {
    return options.limits();
  }

  int count() {
    return pictures.size();
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  /**
   * Says how far reading is.
   *
   * @throws CancellationException if it is no longer wanted
   */
  void report(double fraction, String doing) {
    if (progress.cancelled()) {
      throw new CancellationException("Reading was cancelled.");
    }
    progress.at(fraction, doing);
  }

  /** How many more images of a shape can be taken. */
  int room(ImageShape shape) {
    boolean fit = side != null || isTooLarge(shape);
    long pixels = fit ? square(sideOrDefault()) : (long) shape.height() * shape.width();
    long size = (colour ? 3 : shape.channels()) * pixels;
    long most = Math.min(limits().images(), limits().values() / size);
    return (int) Math.max(0, most - pictures.size());
  }

  /** Notes that there are more images than there is room for. */
  void leaveOut() {
    full = true;
  }

  /** Whether an image had to be left out, so that there is no use in reading on. */
  boolean isFull() {
    return full;
  }

  void add(Picture picture, @Nullable String label) {
    if (room(picture.shape()) == 0) {
      leaveOut();
      return;
    }
    if (side == null && !keepsSize(picture)) {
      startFitting(picture);
    }
    pictures.add(side == null ? picture : picture.fitted(side));
    labels.add(label);
    colour |= picture.isColour();
  }

  /** Brings the values of all pictures from the given one on to [0, 1]. */
  void rescale(int first, ValueRange range) {
    for (Picture picture : pictures.subList(first, pictures.size())) {
      range.rescale(picture.values());
    }
  }

  /** Gives back all pictures from the given one on, because what they came from is damaged. */
  void giveBack(int first) {
    pictures.subList(first, pictures.size()).clear();
    labels.subList(first, labels.size()).clear();
    colour = pictures.stream().anyMatch(Picture::isColour);
  }

  void forgetLabels() {
    labels.replaceAll(_ -> null);
  }

  ImageSet build(String name, String title) {
    if (pictures.isEmpty()) {
      throw new UnusableInput(title + " holds no image.", "Give a file or folder with images.");
    }
    ImageShape first = pictures.getFirst().shape();
    ImageShape shape = new ImageShape(colour ? 3 : 1, first.height(), first.width());
    int count = (int) Math.min(pictures.size(), limits().values() / shape.size());
    full |= count < pictures.size();
    float[][] images = new float[count][];
    for (int i = 0; i < count; i++) {
      images[i] = colour ? pictures.get(i).inColour().values() : pictures.get(i).values();
    }
    if (full) {
      note("Only the first " + count + " images were read; there are more.");
    }
    List<String> classes =
        labels.stream().filter(Objects::nonNull).distinct().sorted(NUMBERS_BY_VALUE).toList();
    return new ImageSet(
        name,
        title,
        "unknown",
        shape,
        classes,
        classOf(classes, count),
        images,
        List.copyOf(notes));
  }

  private int[] classOf(List<String> classes, int count) {
    Map<String, Integer> indexOf =
        IntStream.range(0, classes.size())
            .boxed()
            .collect(Collectors.toMap(classes::get, Function.identity()));
    return labels.stream()
        .limit(count)
        .mapToInt(label -> label == null ? ImageSet.NO_CLASS : indexOf.get(label))
        .toArray();
  }

  private boolean keepsSize(Picture picture) {
    return !isTooLarge(picture.shape())
        && (pictures.isEmpty()
            || picture.sizeIs(
                pictures.getFirst().shape().height(), pictures.getFirst().shape().width()));
  }

  private void startFitting(Picture cause) {
    side = DEFAULT_SIDE;
    pictures.replaceAll(picture -> picture.fitted(DEFAULT_SIDE));
    note(
        isTooLarge(cause.shape())
            ? "Large images were reduced to %1$d × %1$d pixels.".formatted(DEFAULT_SIDE)
            : "Images of different sizes were fitted to %1$d × %1$d pixels."
                .formatted(DEFAULT_SIDE));
  }

  private int sideOrDefault() {
    return side == null ? DEFAULT_SIDE : side;
  }

  private static boolean isTooLarge(ImageShape shape) {
    return Math.max(shape.height(), shape.width()) > LARGEST_KEPT_SIDE;
  }

  private static long square(long side) {
    return side * side;
  }
}
