package org.attractorlab.ui.plane;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.VectorField;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What moves or covers every place, as one picture in the pixels of the screen: basins or ρ, lines,
 * field and particles. It is painted when something in it has changed; what does not change with
 * every frame is kept as a ground.
 */
final class PlanePicture extends Region {
  /** About so many pixels of plain text have room for an arrow. */
  private static final double ARROW_IN_FONT_SIZES = 1.75;

  private final PlaneModel model;
  private final PlaneLayers layers;
  private final ImageView view = new ImageView();
  private Raster raster = new Raster(new int[0], 0, 0);
  private Raster ground = raster;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private double scale = 1;
  private int painted = -1;
  private int grounded = -1;
  private boolean stale = true;
  private boolean coloured;

  PlanePicture(PlaneModel model) {
    this.model = model;
    layers = model.layers();
    view.setSmooth(false);
    getChildren().add(view);
    setMouseTransparent(true);
    model.laboratory().themeProperty().subscribe(this::refresh);
    model.laboratory().highlightedProperty().subscribe(this::refresh);
    layers.onSwitch(this::refresh);
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
    PlaneLook look = PlaneLook.of(theme());
    boolean another = stale || grounded != model.explored().version();
    if (!another && painted == model.version()) {
      return;
    }
    if (another) {
      grounded = model.explored().version();
      paintGround(look);
    }
    stale = false;
    painted = model.version();
    paint(look);
    buffer.updateBuffer(_ -> null);
  }

  private boolean isLine() {
    return model.editor().dimensions() == 1;
  }

  private void paintGround(PlaneLook look) {
    Explored explored = model.explored();
    ground.fill(look.ground());
    coloured = false;
    BasinMap basins = explored.basins() == null ? explored.roughBasins() : explored.basins();
    double line = look.thickness() * scale;
    if (layers.shows(Layer.RADIUS) && explored.radii() != null) {
      GroundPainter.radii(explored.radii(), ground, look);
      coloured = true;
      Polylines.paint(explored.contour(), ground, 2 * line, look.ink());
    } else if (layers.shows(Layer.BASINS) && basins != null) {
      int highlighted = model.laboratory().highlightedProperty().get();
      GroundPainter.basins(basins, ground, look, highlighted);
      coloured = true;
    }
    if (layers.shows(Layer.BOUNDARIES)) {
      // Fainter on ρ, whose own line must stand out.
      int ink = layers.shows(Layer.RADIUS) ? look.faint() : look.ink();
      Polylines.paint(explored.boundaries(), ground, 1.4 * line, ink);
    }
    if (layers.shows(Layer.STREAM_LINES)) {
      Polylines.streams(explored.streams(), ground, look, scale);
    }
    if (layers.shows(Layer.NEAREST)) {
      Polylines.dashed(explored.nearest(), ground, 1.4 * line, look.ink(), 7 * scale);
    }
  }

  private void paint(PlaneLook look) {
    System.arraycopy(ground.pixels(), 0, raster.pixels(), 0, raster.pixels().length);
    VectorField field = model.field();
    boolean fits = field != null && field.grid().dimensions() == model.editor().dimensions();
    if (fits && isLine()) {
      LinePainter.paint(field, raster, look, scale);
    } else if (fits && layers.shows(Layer.FIELD)) {
      FieldPainter.paint(field, raster, look, scale, coloured);
    }
    if (layers.shows(Layer.PARTICLES) && model.spray().dimensions() == 1) {
      LinePainter.spray(model.spray(), raster, look, scale);
    } else if (layers.shows(Layer.PARTICLES)) {
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
    ground = new Raster(new int[side * side], side, side);
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
