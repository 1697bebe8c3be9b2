import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Reads pictures and takes the colours of pixels apart: stored (sRGB) values, 8 bits each. */
final class Pictures {

  private Pictures() {}

  static BufferedImage read(Path file) throws IOException {
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

  static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  static int blue(int rgb) {
    return rgb & 0xFF;
  }
}
