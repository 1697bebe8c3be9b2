import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Makes the image data of the bundled sets from their unpacked source packages.
 *
 * <p>Run as {@code java MakeDatasets.java SOURCES OUT}, where SOURCES holds one folder a package,
 * as {@code make.sh} unpacks them, and OUT is the {@code datasets} folder. All choices are fixed or
 * seeded and no file carries a time of its own, so the same Java release gives the same bytes
 * again.
 */
public final class MakeDatasets {

  private static final int CLASSES = 10;
  private static final int IMAGES_PER_CLASS = 50;
  private static final int DIGIT_SIDE = 28;

  private static final int PICTURE_SIDE = 32;
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

  private static final int IDX_IMAGES = 0x803;
  private static final int IDX_LABELS = 0x801;

  /** Any fixed time does; zip cannot say "none". */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  /** The chosen emoji: a class and a colon, then each one's name and code points. */
  private static final String EMOJI =
      """
        activities:
          american-football=1f3c8 badminton=1f3f8 balloon=1f388 baseball=26be basketball=1f3c0
          billiard-ball=1f3b1 bowling=1f3b3 boxing-glove=1f94a christmas-tree=1f384
          crystal-ball=1f52e dartboard=1f3af diving-mask=1f93f dolls=1f38e firecracker=1f9e8
          fireworks=1f386 first-place-medal=1f947 fishing=1f3a3 flying-disc=1f94f football=26bd
          framed-picture=1f5bc-fe0f game-die=1f3b2 gift=1f381 golf=26f3 ice-hockey=1f3d2
          ice-skate=26f8-fe0f jigsaw-piece=1f9e9 joystick=1f579-fe0f kite=1fa81
          martial-arts-uniform=1f94b mirror-ball=1faa9 moon-viewing=1f391 palette=1f3a8
          party-popper=1f389 performing-arts=1f3ad pinata=1fa85 red-envelope=1f9e7
          reminder-ribbon=1f397-fe0f running-shirt=1f3bd sled=1f6f7 slot-machine=1f3b0
          table-tennis=1f3d3 tanabata-tree=1f38b teddy-bear=1f9f8 tennis=1f3be ticket=1f3ab
          trophy=1f3c6 video-game=1f3ae wind-chime=1f390 yarn=1f9f6 yo-yo=1fa80
        animals:
          bat=1f987 bear-face=1f43b bison=1f9ac butterfly=1f98b cat-face=1f431 cow-face=1f42e
          crab=1f980 crocodile=1f40a deer=1f98c dog-face=1f436 dromedary-camel=1f42a duck=1f986
          elephant=1f418 flamingo=1f9a9 fox-face=1f98a frog-face=1f438 giraffe-face=1f992
          gorilla=1f98d hatching-chick=1f423 hedgehog=1f994 kangaroo=1f998 koala=1f428
          ladybird=1f41e lion-face=1f981 monkey-face=1f435 mouse-face=1f42d octopus=1f419
          owl=1f989 panda-face=1f43c parrot=1f99c peacock=1f99a penguin=1f427 pig-face=1f437
          rabbit-face=1f430 raccoon=1f99d ram=1f40f rhinoceros=1f98f rooster=1f413 shark=1f988
          skunk=1f9a8 sloth=1f9a5 snake=1f40d tiger-face=1f42f tropical-fish=1f420 turtle=1f422
          tyrannosaurus=1f996 unicorn-face=1f984 whale=1f433 wolf-face=1f43a zebra-face=1f993
        faces:
          alien=1f47d angry-face=1f621 baby=1f476 clown-face=1f921 crying-face=1f62d
          disguised-face=1f978 exploding-head=1f92f face-in-clouds=1f636-200d-1f32b-fe0f
          face-with-bandage=1f915 face-with-cowboy-hat=1f920 face-with-halo=1f607
          face-with-hearts=1f970 face-with-mask=1f637 face-with-monocle=1f9d0
          face-with-sunglasses=1f60e father-christmas=1f385 flushed-face=1f633 freezing-face=1f976
          ghost=1f47b goblin=1f47a grinning-face=1f600 guardsman=1f482 heart-eyes-cat=1f63b
          heart-eyes=1f60d hot-face=1f975 hugging-face=1f917 imp=1f608 jack-o-lantern=1f383
          melting-face=1fae0 money-mouth-face=1f911 new-moon=1f31a ogre=1f479 partying-face=1f973
          snowman=26c4 princess=1f478 robot=1f916 rolling-laughing=1f923 saluting-face=1fae1
          screaming-face=1f631 see-no-evil-monkey=1f648 skull=1f480 sleeping-face=1f634
          space-invader=1f47e star-struck=1f929 sun=1f31e thinking-face=1f914
          upside-down-face=1f643 vomiting-face=1f92e zany-face=1f92a zipper-mouth-face=1f910
        food:
          apple=1f34e aubergine=1f346 avocado=1f951 bacon=1f953 banana=1f34c birthday-cake=1f382
          blueberries=1fad0 bread=1f35e broccoli=1f966 carrot=1f955 cheese-wedge=1f9c0
          cherries=1f352 chilli=1f336-fe0f coconut=1f965 coffee=2615 cookie=1f36a croissant=1f950
          doughnut=1f369 fried-egg=1f373 fried-shrimp=1f364 fries=1f35f grapes=1f347
          green-salad=1f957 hamburger=1f354 honey-pot=1f36f hot-dog=1f32d ice-cream=1f366
          kiwifruit=1f95d lemon=1f34b lollipop=1f36d maize=1f33d noodles=1f35c onion=1f9c5
          pancakes=1f95e peanuts=1f95c pear=1f350 pineapple=1f34d pizza=1f355 popcorn=1f37f
          poultry-leg=1f357 pretzel=1f968 strawberry=1f353 sushi=1f363 taco=1f32e tangerine=1f34a
          tomato=1f345 tropical-drink=1f379 waffle=1f9c7 watermelon=1f349 wine-glass=1f377
        objects:
          accordion=1fa97 athletic-shoe=1f45f battery=1f50b bell=1f514 bomb=1f4a3 camera=1f4f7
          candle=1f56f-fe0f closed-book=1f4d5 computer=1f4bb crayon=1f58d-fe0f crown=1f451
          dress=1f457 drum=1f941 envelope=2709-fe0f eyeglasses=1f453 floppy-disk=1f4be gem=1f48e
          graduation-cap=1f393 guitar=1f3b8 hammer=1f528 handbag=1f45c headphones=1f3a7
          high-heel=1f460 hourglass=231b jeans=1f456 key=1f511 light-bulb=1f4a1 lipstick=1f484
          lock=1f512 magnet=1f9f2 mailbox=1f4eb microscope=1f52c mobile-phone=1f4f1
          money-bag=1f4b0 movie-camera=1f3a5 necktie=1f454 newspaper=1f4f0 optical-disc=1f4bf
          pencil=270f-fe0f radio=1f4fb scarf=1f9e3 scissors=2702-fe0f shield=1f6e1-fe0f
          syringe=1f489 telephone=1f4de television=1f4fa toilet=1f6bd top-hat=1f3a9 trumpet=1f3ba
          violin=1f3bb
        places:
          airplane=2708-fe0f beach-with-umbrella=1f3d6-fe0f bridge-at-night=1f309 bus=1f68c
          camping=1f3d5-fe0f car=1f697 carousel-horse=1f3a0 church=26ea circus-tent=1f3aa
          city-at-dusk=1f306 classical-building=1f3db-fe0f desert-island=1f3dd-fe0f
          desert=1f3dc-fe0f european-castle=1f3f0 factory=1f3ed ferris-wheel=1f3a1
          fire-engine=1f692 flying-saucer=1f6f8 fountain=26f2 globe=1f30d helicopter=1f681
          hospital=1f3e5 hot-springs=2668-fe0f hotel=1f3e8 house-with-garden=1f3e1
          japanese-castle=1f3ef kaaba=1f54b map-of-japan=1f5fe milky-way=1f30c mosque=1f54c
          mount-fuji=1f5fb night-with-stars=1f303 office-building=1f3e2 rainbow=1f308 rocket=1f680
          roller-coaster=1f3a2 sailboat=26f5 shinto-shrine=26e9-fe0f ship=1f6a2 stadium=1f3df-fe0f
          statue-of-liberty=1f5fd steam-locomotive=1f682 sunrise=1f305 synagogue=1f54d
          tokyo-tower=1f5fc tractor=1f69c volcano=1f30b wave=1f30a wedding=1f492
          world-map=1f5fa-fe0f
      """;

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

  private MakeDatasets() {}

  /** Makes all sets; the arguments are the folder of unpacked packages and the output folder. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: java MakeDatasets.java SOURCES OUT");
      System.exit(2);
    }
    Path sources = Path.of(args[0]);
    Path out = Path.of(args[1]);
    writeIdx(out.resolve("fashion-mnist"), fashionImages(sources));
    writeIdx(out.resolve("digits"), digits(sources));
    writeZip(out.resolve("emoji"), emoji(sources));
    writeZip(out.resolve("photos"), photoPatches(sources));
  }

  // ---- The sets ----

  /** One grey picture of a class, row by row. */
  private record LabelledImage(int label, byte[] pixels) {}

  /** The first training images of each class, in the order of the original file. */
  private static List<LabelledImage> fashionImages(Path sources) throws IOException {
    Path folder = sources.resolve("dataset-fashion-mnist/usr/share/datasets/fashion-mnist");
    List<LabelledImage> chosen = new ArrayList<>();
    int[] taken = new int[CLASSES];
    try (DataInputStream images =
            openIdx(folder.resolve("train-images-idx3-ubyte.gz"), IDX_IMAGES);
        DataInputStream labels =
            openIdx(folder.resolve("train-labels-idx1-ubyte.gz"), IDX_LABELS)) {
      images.skipNBytes(3 * Integer.BYTES); // count, rows, columns
      labels.skipNBytes(Integer.BYTES); // count
      while (chosen.size() < CLASSES * IMAGES_PER_CLASS) {
        int label = labels.readUnsignedByte();
        byte[] pixels = images.readNBytes(DIGIT_SIDE * DIGIT_SIDE);
        if (taken[label] < IMAGES_PER_CLASS) {
          taken[label]++;
          chosen.add(new LabelledImage(label, pixels));
        }
      }
    }
    return chosen;
  }

  private static DataInputStream openIdx(Path file, int magic) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
    if (in.readInt() != magic) {
      throw new IOException(file + " is not the expected kind of IDX file");
    }
    return in;
  }

  /**
   * The first digits of each class, as 0 1 2 ... 9 0 1 2 ... 9, so that any beginning of the set is
   * balanced too. The package keeps the digits in one file a class, so their first order is lost.
   */
  private static List<LabelledImage> digits(Path sources) throws IOException {
    List<List<byte[]>> classes = new ArrayList<>();
    for (int label = 0; label < CLASSES; label++) {
      classes.add(readDigits(sources.resolve("mnist/src/digits/" + label + ".json")));
    }
    List<LabelledImage> chosen = new ArrayList<>();
    for (int i = 0; i < IMAGES_PER_CLASS; i++) {
      for (int label = 0; label < CLASSES; label++) {
        chosen.add(new LabelledImage(label, classes.get(label).get(i)));
      }
    }
    return chosen;
  }

  /**
   * Reads {@code {"data": [0, 0.486, ...]}}, in which the pixels of all digits follow each other.
   */
  private static List<byte[]> readDigits(Path file) throws IOException {
    String json = Files.readString(file);
    int pixelsPerDigit = DIGIT_SIDE * DIGIT_SIDE;
    int limit = IMAGES_PER_CLASS * pixelsPerDigit + 1; // the last part is the unread rest
    String[] values = json.substring(json.indexOf('[') + 1).split(",", limit);
    List<byte[]> digits = new ArrayList<>();
    for (int i = 0; i < IMAGES_PER_CLASS; i++) {
      byte[] pixels = new byte[pixelsPerDigit];
      for (int p = 0; p < pixelsPerDigit; p++) {
        pixels[p] = (byte) Math.round(255 * Double.parseDouble(values[i * pixelsPerDigit + p]));
      }
      digits.add(pixels);
    }
    return digits;
  }

  private static Map<String, BufferedImage> emoji(Path sources) throws IOException {
    Path folder = sources.resolve("emoji-datasource-google/img/google/64");
    Map<String, BufferedImage> pictures = new TreeMap<>();
    String className = null;
    for (String word : EMOJI.strip().split("\\s+")) {
      if (word.endsWith(":")) {
        className = word.substring(0, word.length() - 1);
        continue;
      }
      String[] nameAndCode = word.split("=");
      BufferedImage source = readPicture(folder.resolve(nameAndCode[1] + ".png"));
      Rectangle all = new Rectangle(source.getWidth(), source.getHeight());
      pictures.put(className + "/" + nameAndCode[0] + ".png", reduce(source, all));
    }
    return pictures;
  }

  private static Map<String, BufferedImage> photoPatches(Path sources) throws IOException {
    Map<String, BufferedImage> patches = new TreeMap<>();
    for (Map.Entry<String, String> photo : PHOTOS.entrySet()) {
      String name = photo.getKey();
      // The name is the seed: a photograph added later leaves the patches of the others alone.
      Random random = new Random(name.hashCode());
      List<BufferedImage> cut = cutPatches(readPicture(sources.resolve(photo.getValue())), random);
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
      BufferedImage patch = reduce(photo, window);
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
        double grey = 0.299 * red(rgb) + 0.587 * green(rgb) + 0.114 * blue(rgb);
        sum += grey;
        sumOfSquares += grey * grey;
      }
    }
    int pixels = image.getWidth() * image.getHeight();
    double mean = sum / pixels;
    return Math.sqrt(Math.max(0, sumOfSquares / pixels - mean * mean));
  }

  // ---- Pictures ----

  private static BufferedImage readPicture(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException(file + " is not a readable picture");
    }
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    return grey ? greyToRgb(image) : image;
  }

  /**
   * Copies the stored values of an 8-bit grey picture, with or without alpha. Left alone, Java
   * would take them as linear light and so brighten them.
   */
  private static BufferedImage greyToRgb(BufferedImage grey) {
    int width = grey.getWidth();
    int height = grey.getHeight();
    boolean hasAlpha = grey.getColorModel().hasAlpha();
    BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int value = grey.getRaster().getSample(x, y, 0);
        int alpha = hasAlpha ? grey.getRaster().getSample(x, y, 1) : 0xFF;
        rgb.setRGB(x, y, alpha << 24 | value << 16 | value << 8 | value);
      }
    }
    return rgb;
  }

  /**
   * Reduces a window of a picture, laid over white, to a square of {@link #PICTURE_SIDE} pixels.
   *
   * <p>The filter is bicubic and widened by the factor of reduction: as smooth as an average over
   * the area, but crisper. It works on the stored (sRGB) values, because in linear light the thin
   * dark outlines of the emoji would fade.
   */
  private static BufferedImage reduce(BufferedImage image, Rectangle window) {
    int side = PICTURE_SIDE;
    List<Taps> across = taps(window.width, side);
    List<Taps> down = taps(window.height, side);
    double[] sums = new double[side * side * 3];
    int[] row = new int[window.width];
    for (int y = 0; y < window.height; y++) {
      image.getRGB(window.x, window.y + y, window.width, 1, row, 0, window.width);
      double[] reducedRow = reduceRow(row, across);
      for (int outY = 0; outY < side; outY++) {
        double weight = down.get(outY).weight(y);
        if (weight != 0) {
          for (int i = 0; i < reducedRow.length; i++) {
            sums[outY * reducedRow.length + i] += weight * reducedRow[i];
          }
        }
      }
    }
    BufferedImage reduced = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < side * side; i++) {
      int red = toByte(sums[3 * i]);
      int green = toByte(sums[3 * i + 1]);
      int blue = toByte(sums[3 * i + 2]);
      reduced.setRGB(i % side, i / side, red << 16 | green << 8 | blue);
    }
    return reduced;
  }

  /** Gives red, green and blue of each pixel of the shorter row. */
  private static double[] reduceRow(int[] row, List<Taps> across) {
    double[] reduced = new double[3 * across.size()];
    for (int outX = 0; outX < across.size(); outX++) {
      Taps taps = across.get(outX);
      for (int i = 0; i < taps.weights().length; i++) {
        int argb = row[taps.first() + i];
        double weight = taps.weights()[i];
        reduced[3 * outX] += weight * overWhite(red(argb), argb);
        reduced[3 * outX + 1] += weight * overWhite(green(argb), argb);
        reduced[3 * outX + 2] += weight * overWhite(blue(argb), argb);
      }
    }
    return reduced;
  }

  /** The weights, with sum 1, of a run of neighbouring pixels that make up one reduced pixel. */
  private record Taps(int first, double[] weights) {

    double weight(int pixel) {
      int i = pixel - first;
      return i >= 0 && i < weights.length ? weights[i] : 0;
    }
  }

  /** One {@link Taps} for each of {@code to} pixels, made from a line of {@code from} pixels. */
  private static List<Taps> taps(int from, int to) {
    double factor = (double) from / to;
    List<Taps> line = new ArrayList<>();
    for (int out = 0; out < to; out++) {
      double centre = (out + 0.5) * factor - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - 2 * factor));
      int last = Math.min(from - 1, (int) Math.floor(centre + 2 * factor));
      double[] weights = new double[last - first + 1];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = bicubic((first + i - centre) / factor);
      }
      double sum = Arrays.stream(weights).sum();
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
      }
      line.add(new Taps(first, weights));
    }
    return line;
  }

  /** The cubic convolution kernel with a = -1/2 (Catmull-Rom). */
  private static double bicubic(double distance) {
    double x = Math.abs(distance);
    if (x < 1) {
      return (1.5 * x - 2.5) * x * x + 1;
    }
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
  }

  private static double overWhite(int value, int argb) {
    double opacity = (argb >>> 24) / 255.0;
    return opacity * value + (1 - opacity) * 255;
  }

  private static int toByte(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  private static int blue(int rgb) {
    return rgb & 0xFF;
  }

  // ---- Files ----

  private static void writeIdx(Path folder, List<LabelledImage> images) throws IOException {
    requireDistinct(folder, images.stream().map(LabelledImage::pixels).toList());
    Files.createDirectories(folder);
    try (DataOutputStream out = createGzip(folder.resolve("images.idx3-ubyte.gz"))) {
      out.writeInt(IDX_IMAGES);
      out.writeInt(images.size());
      out.writeInt(DIGIT_SIDE);
      out.writeInt(DIGIT_SIDE);
      for (LabelledImage image : images) {
        out.write(image.pixels());
      }
    }
    try (DataOutputStream out = createGzip(folder.resolve("labels.idx1-ubyte.gz"))) {
      out.writeInt(IDX_LABELS);
      out.writeInt(images.size());
      for (LabelledImage image : images) {
        out.writeByte(image.label());
      }
    }
  }

  /** Opens a gzip file; Java writes no time and no name into its head. */
  private static DataOutputStream createGzip(Path file) throws IOException {
    return new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)));
  }

  private static void writeZip(Path folder, Map<String, BufferedImage> pictures)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, BufferedImage> picture : pictures.entrySet()) {
      files.put(picture.getKey(), png(picture.getValue()));
    }
    // Equal pictures give equal PNG bytes here, as one encoder with one setting writes them all.
    requireDistinct(folder, files.values());
    Files.createDirectories(folder);
    try (OutputStream file = Files.newOutputStream(folder.resolve("images.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        ZipEntry zipEntry = new ZipEntry(entry.getKey());
        zipEntry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(zipEntry);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** Two equal images would count as one memory in the laboratory, so a set must not hold any. */
  private static void requireDistinct(Path set, Collection<byte[]> images) {
    Set<ByteBuffer> seen = new HashSet<>();
    for (byte[] image : images) {
      if (!seen.add(ByteBuffer.wrap(image))) {
        throw new IllegalStateException(set.getFileName() + " holds an image twice");
      }
    }
    System.out.println(set.getFileName() + ": " + seen.size() + " images");
  }
}
