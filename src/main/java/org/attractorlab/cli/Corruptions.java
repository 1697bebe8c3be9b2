package org.attractorlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.attractorlab.data.Blend;
import org.attractorlab.data.Corruption;
import org.attractorlab.data.Corruption.HidingHalf;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.NearestName;
import org.attractorlab.data.Rotation;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.Shift;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.data.UnusableInput;
import picocli.CommandLine.Option;

/** Options that spoil starts, done in the order in which they are given. */
final class Corruptions {
  private final List<Given> given = new ArrayList<>();

  /** What an option asks for, judged when the command runs; some need the training images. */
  private interface Given {
    Corruption with(TrainingImages images);
  }

  @Option(
      names = "--noise",
      paramLabel = "LEVEL",
      description = "Spoil each start by Gaussian noise of this standard deviation.")
  void noise(double level) {
    given.add(_ -> new Corruption.Noise(level));
  }

  @Option(
      names = "--erase",
      paramLabel = "SHARE",
      description = "Make this share of the pixels of each start black, 0 to 1.")
  void erase(double share) {
    given.add(_ -> new Corruption.Erasing(share));
  }

  @Option(
      names = "--mask",
      paramLabel = "left|right|top|bottom",
      description = "Make this half of each start black.")
  void mask(String half) {
    given.add(_ -> new HidingHalf(half(half)));
  }

  @Option(names = "--rotate", paramLabel = "DEGREES", description = "Turn each start clockwise.")
  void rotate(double degrees) {
    given.add(_ -> new Rotation(degrees));
  }

  @Option(
      names = "--shift",
      paramLabel = "RIGHT,DOWN",
      description = "Move each start by whole pixels; negative is left and up.")
  void shift(String pixels) {
    given.add(
        _ -> {
          try {
            String[] parts = pair(pixels);
            return new Shift(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
          } catch (NumberFormatException _) {
            throw new UnusableInput(
                "--shift cannot be \"" + pixels + "\".",
                "Give two whole numbers, as in --shift 2,0.");
          }
        });
  }

  @Option(
      names = "--blend",
      paramLabel = "IMAGE,SHARE",
      description = "Mix this share, 0 to 1, of a training image, counted from 1, into each start.")
  void blend(String imageAndShare) {
    given.add(
        images -> {
          try {
            String[] parts = pair(imageAndShare);
            float[] other = image(Integer.parseInt(parts[0]), images);
            return new Blend(other, Double.parseDouble(parts[1]));
          } catch (NumberFormatException _) {
            throw new UnusableInput(
                "--blend cannot be \"" + imageAndShare + "\".",
                "Give the number of a training image and a share, as in --blend 3,0.4.");
          }
        });
  }

  boolean areGiven() {
    return !given.isEmpty();
  }

  /** The starts, spoilt one after the other by all that was given; the same for the same seed. */
  List<float[]> spoil(float[][] starts, TrainingImages images, long seed) {
    List<Corruption> all = given.stream().map(option -> option.with(images)).toList();
    ImageShape shape = images.set().shape();
    RandomGenerator random = SeededRandom.of(seed);
    List<float[]> spoilt = new ArrayList<>();
    for (float[] start : starts) {
      float[] image = start;
      for (Corruption corruption : all) {
        image = corruption.corrupt(image, shape, random);
      }
      spoilt.add(image);
    }
    return spoilt;
  }

  /** What stands before and behind a comma. */
  private static String[] pair(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw new NumberFormatException();
    }
    return new String[] {parts[0].strip(), parts[1].strip()};
  }

  private static float[] image(int number, TrainingImages images) {
    if (number < 1 || number > images.count()) {
      throw new UnusableInput(
          "There is no training image " + number + " to blend with.",
          "Give a number from 1 to " + images.count() + ".");
    }
    return images.image(number - 1);
  }

  private static HidingHalf.Half half(String name) {
    for (HidingHalf.Half half : HidingHalf.Half.values()) {
      if (half.name().equalsIgnoreCase(name)) {
        return half;
      }
    }
    List<String> names =
        List.of(HidingHalf.Half.values()).stream()
            .map(half -> half.name().toLowerCase(Locale.ROOT))
            .toList();
    throw new UnusableInput(
        "--mask cannot be \"" + name + "\".",
        NearestName.of(name, names)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Give left, right, top or bottom."));
  }
}
