package org.attractorlab.ui.plane;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What moves, as one picture in the pixels of the screen: field and particles. It is painted when
 * something in it has changed.
 */
final class PlanePicture extends Region {
  /** About so many pixels of plain text have room for an arrow. */
  private static final double ARROW_IN_FONT_SIZES = 1.75;

  private final PlaneModel model;
  private final PlaneLayers layers;
  private final ImageView view = new ImageView();
  private Raster raster = new Raster(new int[0], 0, 0);
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private double scale = 1;
  private int painted = -1;
  private boolean stale = true;

  PlanePicture(PlaneModel model, PlaneLayers layers) {
    this.model = model;
    this.layers = layers;
    view.setSmooth(false);
    getChildren().add(view);
    setMouseTransparent(true);
    model.laboratory().themeProperty().subscribe(this::refresh);
    for (Layer layer : Layer.values()) {
      layers.shownProperty(layer).subscribe(this::refresh);
    }
  }

  private void refresh() {
    stale = true;
  }

  /** Paints if something has changed since it was painted. To be called once a pulse. */
  void draw() {
    if (!Showing.isShown(this) || getWidth() < 1) {
      return;
    }
    prepare();
    if (!stale && painted == model.version()) {
      return;
    }
    stale = false;
    painted = model.version();
    paint(PlaneLook.of(theme()));
    buffer.updateBuffer(_ -> null);
  }

  private void paint(PlaneLook look) {
    raster.fill(look.ground());
    if (layers.shows(Layer.FIELD) && model.field() != null) {
      FieldPainter.paint(model.field(), raster, look, scale, false);
    }
    if (layers.shows(Layer.PARTICLES)) {
      SprayPainter.paint(model.spray(), raster, look, scale);
    }
  }

  private void prepare() {
    double screen = getScene().getWindow().getRenderScaleX();
    int side = Math.max(1, (int) (getWidth() * screen));
    if (buffer != null && side == raster.width() && screen == scale) {
      return;
    }
    scale = screen;
    raster = new Raster(new int[side * side], side, side);
    buffer =
        new PixelBuffer<>(
            side, side, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
    view.setImage(new WritableImage(buffer));
    view.setFitWidth(side / scale);
    view.setFitHeight(side / scale);
    double room = ARROW_IN_FONT_SIZES * theme().colours().fontSize();
    model.arrows(Math.clamp((long) (getWidth() / room), 10, 32));
    stale = true;
  }

  private Theme theme() {
    return model.laboratory().themeProperty().get();
  }
}
