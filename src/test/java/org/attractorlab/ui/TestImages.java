package org.attractorlab.ui;

import java.util.List;
import java.util.Random;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;

/** Drawn pictures of ten simple shapes, 28 × 28 grey, for tests that need no real ones. */
public final class TestImages {
  private static final int SIDE = 28;
  private static final List<String> CLASSES =
      List.of(
          "Disc", "Ring", "Cross", "Bar", "Frame", "Wedge", "Stripes", "Checks", "Dot", "Diagonal");

  private TestImages() {}

  /** A set of so many images, class after class. */
  public static ImageSet set(String name, int count) {
    float[][] images = new float[count][];
    int[] classOf = new int[count];
    for (int i = 0; i < count; i++) {
      classOf[i] = i % CLASSES.size();
      images[i] = draw(classOf[i], i);
    }
    ImageShape shape = new ImageShape(1, SIDE, SIDE);
    return new ImageSet(name, "Shapes", "MIT", shape, CLASSES, classOf, images, List.of());
  }

  /** The first images of a set of 200. */
  public static TrainingImages first(int count) {
    int[] indices = new int[count];
    for (int i = 0; i < count; i++) {
      indices[i] = i;
    }
    return new TrainingImages(set("shapes", 200), indices);
  }

  private static float[] draw(int kind, int seed) {
    Random random = new Random(seed);
    double cx = random.nextDouble(-0.15, 0.15);
    double cy = random.nextDouble(-0.15, 0.15);
    double size = random.nextDouble(0.55, 0.8);
    double ink = random.nextDouble(0.7, 1);
    float[] pixels = new float[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double x = ((column + 0.5) / SIDE * 2 - 1 - cx) / size;
        double y = ((row + 0.5) / SIDE * 2 - 1 - cy) / size;
        pixels[row * SIDE + column] = (float) (ink * cover(kind, x, y));
      }
    }
    return pixels;
  }

  private static double cover(int kind, double x, double y) {
    double r = Math.hypot(x, y);
    double box = Math.max(Math.abs(x), Math.abs(y));
    return switch (kind) {
      case 0 -> soft(1 - r);
      case 1 -> soft(0.25 - Math.abs(r - 0.75));
      case 2 -> box > 1 ? 0 : soft(0.3 - Math.min(Math.abs(x), Math.abs(y)));
      case 3 -> Math.abs(x) > 1 ? 0 : soft(0.35 - Math.abs(y));
      case 4 -> soft(0.2 - Math.abs(box - 0.8));
      case 5 -> y < -1 || y > 1 ? 0 : soft((y + 1) / 2 - Math.abs(x));
      case 6 -> box > 1 ? 0 : 0.5 + 0.5 * Math.sin(9 * x);
      case 7 -> box > 1 ? 0 : Math.sin(6 * x) * Math.sin(6 * y) > 0 ? 1 : 0.15;
      case 8 -> soft(0.4 - r);
      default -> box > 1 ? 0 : soft(0.3 - Math.abs(x - y));
    };
  }

  private static double soft(double inside) {
    return Math.clamp(0.5 + 8 * inside, 0, 1);
  }
}
