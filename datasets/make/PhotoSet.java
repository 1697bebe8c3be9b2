import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Cuts small patches out of photographs, at seeded places and scales: each photograph is a class.
 */
final class PhotoSet {

  private static final int PATCHES_PER_PHOTO = 20;

  /** A patch shows between a quarter and three quarters of the photograph's shorter side. */
  private static final double SMALLEST_WINDOW = 0.25;

  private static final double LARGEST_WINDOW = 0.75;

  /** Two patches of a photograph share at most this part of the area that they cover together. */
  private static final double MOST_OVERLAP = 0.3;

  /**
   * The standard deviation of the grey values that the first patch must have. The demand falls with
   * each try, so that every photograph gives its richest parts first and bare sky or blur last.
   */
  private static final double FIRST_CONTRAST = 64;

  private static final double FALL_PER_TRY = 0.998;

  private static final String SKIMAGE =
      "python3-skimage/usr/lib/python3/dist-packages/skimage/data/";
  private static final String WALLPAPERS = "lomiri-wallpapers-16.04/usr/share/backgrounds/";

  /** The photographs, by class name: only those that may be changed and passed on freely. */
  private static final Map<String, String> PHOTOS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("astronaut", SKIMAGE + "astronaut.png"),
              Map.entry("brushes", WALLPAPERS + "Picture_1A_by_freespace.jpg"),
              Map.entry("cat", SKIMAGE + "chelsea.png"),
              Map.entry("coffee", SKIMAGE + "coffee.png"),
              Map.entry("dandelions", WALLPAPERS + "seeding_by_Clements_Engelhardt.jpg"),
              Map.entry("dogs", WALLPAPERS + "friends_by_Aitzol_Berasategi.jpg"),
              Map.entry("drum", WALLPAPERS + "Wine_by_Jakkub_Mede.jpg"),
              Map.entry("fig", WALLPAPERS + "Picture_0B_by_freespace.jpg"),
              Map.entry("meadow", WALLPAPERS + "aitzgorri_by_Aitzol_Berasategi.jpg"),
              Map.entry("mountains", WALLPAPERS + "picosdeeuropa_by_Aitzol_Berasategi.jpg"),
              Map.entry("rocket", SKIMAGE + "rocket.jpg"),
              Map.entry("stream", WALLPAPERS + "life_by_Aitzol_Berasategi.jpg"),
              Map.entry("sunset", WALLPAPERS + "sunset_by_Aitzol_Berasategi.jpg")));

  private PhotoSet() {}

  /** Gives the patches by the names of their files, {@code class/class-number.png}. */
  static Map<String, BufferedImage> patches(Path sources) throws IOException {
    Map<String, BufferedImage> patches = new TreeMap<>();
    for (Map.Entry<String, String> photo : PHOTOS.entrySet()) {
      String name = photo.getKey();
      // The name is the seed: a photograph added later leaves the patches of the others alone.
      Random random = new Random(name.hashCode());
      List<BufferedImage> cut =
          cutPatches(Pictures.read(sources.resolve(photo.getValue())), random);
      for (int i = 0; i < cut.size(); i++) {
        patches.put(String.format(Locale.ROOT, "%s/%s-%02d.png", name, name, i + 1), cut.get(i));
      }
    }
    return patches;
  }

  private static List<BufferedImage> cutPatches(BufferedImage photo, Random random) {
    int shorterSide = Math.min(photo.getWidth(), photo.getHeight());
    List<Rectangle> windows = new ArrayList<>();
    List<BufferedImage> patches = new ArrayList<>();
    double demand = FIRST_CONTRAST;
    while (patches.size() < PATCHES_PER_PHOTO) {
      demand *= FALL_PER_TRY;
      double part = SMALLEST_WINDOW + random.nextDouble() * (LARGEST_WINDOW - SMALLEST_WINDOW);
      int side = (int) Math.round(part * shorterSide);
      int x = random.nextInt(photo.getWidth() - side + 1);
      int y = random.nextInt(photo.getHeight() - side + 1);
      Rectangle window = new Rectangle(x, y, side, side);
      if (windows.stream().anyMatch(other -> overlap(window, other) > MOST_OVERLAP)) {
        continue;
      }
      BufferedImage patch = Reduction.reduce(photo, window);
      if (contrast(patch) >= demand) {
        windows.add(window);
        patches.add(patch);
      }
    }
    return patches;
  }

  /** The area that both cover, as a part of the area that they cover together. */
  private static double overlap(Rectangle a, Rectangle b) {
    Rectangle common = a.intersection(b);
    if (common.isEmpty()) {
      return 0;
    }
    double shared = (double) common.width * common.height;
    return shared / (a.width * a.height + b.width * b.height - shared);
  }

  /** The standard deviation of the grey values, 0 to 127.5. */
  private static double contrast(BufferedImage image) {
    double sum = 0;
    double sumOfSquares = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        double grey =
            0.299 * Pictures.red(rgb) + 0.587 * Pictures.green(rgb) + 0.114 * Pictures.blue(rgb);
        sum += grey;
        sumOfSquares += grey * grey;
      }
    }
    int pixels = image.getWidth() * image.getHeight();
    double mean = sum / pixels;
    return Math.sqrt(Math.max(0, sumOfSquares / pixels - mean * mean));
  }
}
