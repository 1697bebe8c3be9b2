package org.attractorlab.ui.stage;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Callback;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.stage.hand.HandModel;
import org.attractorlab.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The grid of all watched orbits as one picture. It is painted in the pixels of the screen, so that
 * frames and gaps are sharp at any scale, and only when something in it has changed.
 */
final class OrbitGrid extends Region {
  private static final double FRAME = 3;
  private static final double GAP = 2;

  /** A larger picture is painted at half the screen's resolution. */
  private static final double MOST_PIXELS = 4e6;

  private static final Callback<PixelBuffer<IntBuffer>, Rectangle2D> ALL = _ -> null;

  private final StageModel model;
  private final Laboratory laboratory;
  private final HandModel hand;
  private final ImageView view = new ImageView();
  private final Label info = new Label();

  private int[] pixels = {};
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private int width;
  private int height;
  private double scale = 1;

  private @Nullable GridLayout layout;
  private @Nullable GridPainter painter;
  private @Nullable Theme theme;
  private @Nullable TrainingImages images;
  private @Nullable Scene painted;
  private Pointed paintedPointed = Pointed.NOTHING;
  private int hovered = -1;

  OrbitGrid(StageModel model, HandModel hand) {
    this.model = model;
    this.hand = hand;
    this.laboratory = model.laboratory();
    setId("orbit-grid");
    getStyleClass().add("orbit-grid");
    setMinSize(120, 120);
    setPrefSize(640, 420);
    view.setSmooth(false);
    info.getStyleClass().add("orbit-info");
    info.setMouseTransparent(true);
    info.setVisible(false);
    getChildren().addAll(view, info);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.text("stage.grid.accessible"));
    setAccessibleHelp(Texts.text("stage.grid.accessible.help"));
    setFocusTraversable(true);
    setOnMouseClicked(
        event -> {
          requestFocus();
          hand.choose(cellAt(event.getX(), event.getY()));
        });
    setOnKeyPressed(this::press);
    setOnMouseMoved(event -> hover(event.getX(), event.getY()));
    setOnMouseExited(_ -> leave());
  }

  /** Paints if something has changed since it was painted. To be called once a pulse. */
  void draw() {
    Scene scene = model.sceneProperty().get();
    ImageShape shape = model.shape();
    if (scene == null || shape == null || !Showing.isShown(this)) {
      if (scene == null && painted != null) {
        view.setImage(null);
        painted = null;
        buffer = null;
        leave();
      }
      return;
    }
    boolean fresh = prepare(scene, shape);
    if (hovered >= scene.from().count()) {
      hovered = -1;
    }
    if (hovered >= 0) {
      laboratory.highlightedProperty().set(scene.named().nearest()[hovered]);
    }
    boolean marked = hand.openProperty().get() || isFocused() && isFocusVisible();
    Pointed pointed =
        new Pointed(
            laboratory.highlightedProperty().get(),
            hovered,
            marked ? hand.orbitProperty().get() : -1,
            hand.handMade());
    if (!fresh && painted != null && painted.same(scene) && paintedPointed.equals(pointed)) {
      return;
    }
    painted = scene;
    paintedPointed = pointed;
    if (painter != null && buffer != null) {
      painter.paint(scene, pointed);
      buffer.updateBuffer(ALL);
    }
    describe(scene);
  }

  /** Makes picture, layout and colours fit; whether any of them is new. */
  private boolean prepare(Scene scene, ImageShape shape) {
    boolean fresh = prepareBuffer();
    Theme wantedTheme = laboratory.themeProperty().get();
    TrainingImages wantedImages = laboratory.imagesProperty().get();
    int count = scene.from().count();
    if (!fresh
        && layout != null
        && layout.count() == count
        && theme == wantedTheme
        && images == wantedImages) {
      return false;
    }
    theme = wantedTheme;
    images = wantedImages;
    double thick = theme.colours().lineWidth() > 3 ? 1.5 : 1;
    layout =
        GridLayout.fit(
            count,
            shape.width(),
            shape.height(),
            width,
            height,
            (int) Math.round(FRAME * thick * scale),
            (int) Math.round(GAP * thick * scale));
    GridLook look = GridLook.of(theme.colours(), images.count());
    painter =
        layout.fitsInto(width, height) ? new GridPainter(shape, layout, look, pixels, width) : null;
    return true;
  }

  private boolean prepareBuffer() {
    double screen = getScene().getWindow().getRenderScaleX();
    double wanted = getWidth() * getHeight() * screen * screen > MOST_PIXELS ? 1 : screen;
    int wide = Math.max(1, (int) (getWidth() * wanted));
    int high = Math.max(1, (int) (getHeight() * wanted));
    if (buffer != null && wide == width && high == height && wanted == scale) {
      return false;
    }
    width = wide;
    height = high;
    scale = wanted;
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    view.setImage(new WritableImage(buffer));
    view.setFitWidth(width / scale);
    view.setFitHeight(height / scale);
    return true;
  }

  private int cellAt(double x, double y) {
    return layout == null || painted == null ? -1 : layout.cellAt(x * scale, y * scale);
  }

  /** Arrows choose a cell, Enter opens its start. */
  private void press(KeyEvent event) {
    int columns = layout == null ? 1 : layout.columns();
    switch (event.getCode()) {
      case LEFT -> hand.move(-1);
      case RIGHT -> hand.move(1);
      case UP -> hand.move(-columns);
      case DOWN -> hand.move(columns);
      case ENTER -> hand.choose(Math.max(0, hand.orbitProperty().get()));
      default -> {
        return;
      }
    }
    event.consume();
    setAccessibleText(Texts.text("stage.grid.cell", hand.orbitProperty().get() + 1, hand.count()));
  }

  private void hover(double x, double y) {
    int cell = cellAt(x, y);
    if (cell < 0) {
      leave();
    } else {
      hovered = cell;
    }
  }

  private void leave() {
    if (hovered >= 0) {
      hovered = -1;
      laboratory.highlightedProperty().set(-1);
    }
    info.setVisible(false);
  }

  private void describe(Scene scene) {
    boolean wanted = hovered >= 0 && layout != null && images != null;
    info.setVisible(wanted);
    if (!wanted) {
      return;
    }
    info.setText(
        CellInfo.text(
            hovered,
            scene.named(),
            images,
            hand.isHandMade(hovered) ? null : model.settings(),
            model.liveProperty().get()));
    info.autosize();
    double left = layout.x(hovered) / scale;
    double top = layout.y(hovered) / scale;
    double below = top + (layout.cellHeight() + layout.gap() * 2) / scale;
    double x = Math.clamp(left, 4, Math.max(4, getWidth() - info.getWidth() - 4));
    double y = below + info.getHeight() < getHeight() ? below : top - info.getHeight() - GAP * 2;
    info.relocate(Math.round(x), Math.round(Math.max(4, y)));
  }

  @Override
  protected void layoutChildren() {
    view.relocate(0, 0);
    info.autosize();
  }
}
