package org.attractorlab.ui.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.attractorlab.data.ImageShape;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.picture.ImageScaler;

/**
 * Paints all watched orbits into one array of pixels. Nothing is allocated from one picture to the
 * next.
 *
 * <p>The frame of a cell takes the colour of the training image that is nearest, the more of it the
 * smaller the distance is: a trace of it from {@link #FAR} on, all of it within the tolerance, on a
 * log scale between.
 */
final class GridPainter {
  /** RMS distance from which on a frame shows no more than a trace of colour. */
  private static final double FAR = 0.4;

  /** That trace, of 256: to whom an orbit is nearest can always be seen. */
  private static final int TRACE = 40;

  /** How much of the ground covers the cells of others while a training image is marked, of 256. */
  private static final int FADED = 200;

  private final GridLayout layout;
  private final GridLook look;
  private final int[] picture;
  private final int width;
  private final ImageScaler images;
  private final int markSize;
  private final Map<Mark, int[]> masks = new EnumMap<>(Mark.class);

  /**
   * @param picture rows of {@code width} pixels, large enough for the layout
   */
  GridPainter(ImageShape shape, GridLayout layout, GridLook look, int[] picture, int width) {
    this.layout = layout;
    this.look = look;
    this.picture = picture;
    this.width = width;
    images = new ImageScaler(shape, layout.imageWidth(), layout.imageHeight());
    markSize = Math.clamp(layout.cellWidth() / 4, 9, 9 + 3 * layout.frame());
    for (Mark mark : Mark.values()) {
      masks.put(mark, mark.mask(markSize));
    }
  }

  /**
   * Paints the whole picture.
   *
   * @param pointed what stands out
   */
  void paint(Scene scene, Pointed pointed) {
    Arrays.fill(picture, look.ground());
    int count = Math.min(layout.count(), Math.min(scene.from().count(), scene.to().count()));
    for (int cell = 0; cell < count; cell++) {
      paintCell(cell, scene, pointed);
    }
  }

  private void paintCell(int cell, Scene scene, Pointed pointed) {
    int x = layout.x(cell);
    int y = layout.y(cell);
    if (cell == pointed.hovered() || cell == pointed.chosen()) {
      fill(x - layout.gap(), y - layout.gap(), 2 * layout.gap(), look.text());
    }
    OrbitFrame named = scene.named();
    boolean faded = pointed.fades(named.nearest()[cell]);
    int before = frameColour(scene.from(), cell, scene.tolerance());
    int after = frameColour(scene.to(), cell, scene.tolerance());
    int frame = Argb.mix(before, after, (int) (scene.compared() * 256));
    fill(x, y, 0, faded ? Argb.mix(frame, look.ground(), FADED) : frame);
    images.load(scene.from().pixels(), scene.to().pixels(), cell, (int) (scene.applied() * 256));
    if (faded) {
      images.fade(look.ground(), FADED);
    }
    images.draw(picture, width, x + layout.frame(), y + layout.frame());
    paintMark(named.ends().get(cell), x, y, faded);
    if (pointed.handMade().contains(cell)) {
      int sign = faded ? Argb.mix(look.text(), look.ground(), FADED) : look.text();
      draw(Mark.BY_HAND, x, y, sign, look.ground());
    }
  }

  private int frameColour(OrbitFrame frame, int cell, double tolerance) {
    int nearest = frame.nearest()[cell];
    if (nearest < 0 || nearest >= look.images().length) {
      return look.frame();
    }
    int part =
        frame.ends().get(cell) instanceof OrbitEnd.AtTrainingImage
            ? 256
            : strength(frame.distance()[cell], tolerance);
    return Argb.mix(look.frame(), look.images()[nearest], part);
  }

  /** How much of its training image's colour a frame shows, of 256. */
  static int strength(double distance, double tolerance) {
    if (!(distance < FAR)) {
      return Double.isFinite(distance) ? TRACE : 0;
    }
    double near = Math.clamp(tolerance, 1e-6, FAR / 2);
    double share = Math.log(FAR / Math.max(distance, near)) / Math.log(FAR / near);
    return TRACE + (int) Math.round(share * (256 - TRACE));
  }

  private void paintMark(OrbitEnd end, int x, int y, boolean faded) {
    Mark mark = Mark.of(end);
    if (mark == Mark.NONE) {
      return;
    }
    boolean known = end instanceof OrbitEnd.AtTrainingImage(int i) && i < look.images().length;
    int owner = known ? ((OrbitEnd.AtTrainingImage) end).index() : -1;
    int sign = known ? look.images()[owner] : look.sign();
    int ink = known ? look.inks()[owner] : look.ground();
    if (faded) {
      sign = Argb.mix(sign, look.ground(), FADED);
      ink = Argb.mix(ink, look.ground(), FADED);
    }
    int left = x + layout.cellWidth() - markSize;
    draw(mark, left, y + layout.cellHeight() - markSize, sign, ink);
  }

  private void draw(Mark mark, int left, int top, int sign, int ink) {
    int[] mask = masks.get(mark);
    for (int row = 0; row < markSize; row++) {
      int to = (top + row) * width + left;
      for (int column = 0; column < markSize; column++) {
        picture[to + column] = Argb.mix(sign, ink, mask[row * markSize + column]);
      }
    }
  }

  /** Fills a cell, grown by {@code more} pixels in width and height. */
  private void fill(int x, int y, int more, int colour) {
    int left = Math.max(0, x);
    int right = Math.min(width, x + layout.cellWidth() + more);
    int bottom = Math.min(picture.length / width, y + layout.cellHeight() + more);
    for (int row = Math.max(0, y); row < bottom; row++) {
      Arrays.fill(picture, row * width + left, row * width + right, colour);
    }
  }
}
