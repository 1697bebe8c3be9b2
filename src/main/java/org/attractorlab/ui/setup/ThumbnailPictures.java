package org.attractorlab.ui.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.attractorlab.data.ImageSet;
import org.attractorlab.data.ImageShape;
import org.jspecify.annotations.Nullable;

/** The images of a set as pictures; those drawn last are kept. */
final class ThumbnailPictures {
  private static final int KEPT = 400;

  private final Map<Integer, Image> pictures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable ImageSet set;

  Image of(ImageSet from, int index) {
    if (from != set) {
      pictures.clear();
      set = from;
    }
    return pictures.computeIfAbsent(index, i -> picture(from.shape(), from.image(i)));
  }

  private static Image picture(ImageShape shape, float[] values) {
    int plane = shape.height() * shape.width();
    int[] pixels = new int[plane];
    for (int i = 0; i < plane; i++) {
      int red = channel(values[i]);
      int green = shape.channels() == 1 ? red : channel(values[plane + i]);
      int blue = shape.channels() == 1 ? red : channel(values[2 * plane + i]);
      pixels[i] = 0xFF << 24 | red << 16 | green << 8 | blue;
    }
    WritableImage picture = new WritableImage(shape.width(), shape.height());
    picture
        .getPixelWriter()
        .setPixels(
            0,
            0,
            shape.width(),
            shape.height(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            shape.width());
    return picture;
  }

  private static int channel(float value) {
    return Math.round(255 * Math.clamp(value, 0, 1));
  }
}
