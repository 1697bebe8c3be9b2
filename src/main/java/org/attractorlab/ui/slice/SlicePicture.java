package org.attractorlab.ui.slice;

import java.nio.IntBuffer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The slice as a square picture with a cross where one points at, by mouse or by arrow keys; a
 * click or Enter chooses that place.
 */
final class SlicePicture extends Region {
  private static final double KEY_STEP = 0.02;
  private static final double RADIUS = 5;

  private final SliceModel model;
  private final Laboratory laboratory;
  private final int[] pixels = new int[SliceModel.SIZE * SliceModel.SIZE];
  private final PixelBuffer<IntBuffer> buffer =
      new PixelBuffer<>(
          SliceModel.SIZE,
          SliceModel.SIZE,
          IntBuffer.wrap(pixels),
          PixelFormat.getIntArgbPreInstance());
  private final ImageView picture = new ImageView(new WritableImage(buffer));
  private final SliceMarks marks;
  private final Circle pointer = new Circle(RADIUS);
  private final ObjectProperty<@Nullable Point2D> pointed = new SimpleObjectProperty<>();

  SlicePicture(SliceModel model, Laboratory laboratory) {
    this.model = model;
    this.laboratory = laboratory;
    marks = new SliceMarks();
    setId("slice-picture");
    getStyleClass().add("slice-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.text("slice.picture.accessible"));
    setAccessibleHelp(Texts.text("slice.picture.help"));
    setFocusTraversable(true);
    setMinSize(140, 140);
    setPrefSize(320, 320);
    setCursor(Cursor.CROSSHAIR);
    picture.setSmooth(false);
    pointer.getStyleClass().add("slice-pointer");
    pointer.setManaged(false);
    pointer.setMouseTransparent(true);
    pointer.visibleProperty().bind(pointed.isNotNull());
    getChildren().addAll(picture, marks, pointer);
    setOnMouseMoved(event -> pointAt(event.getX(), event.getY()));
    setOnMouseDragged(event -> pointAt(event.getX(), event.getY()));
    setOnMouseExited(_ -> pointed.set(null));
    setOnMouseClicked(_ -> choose());
    setOnKeyPressed(this::press);
    pointed.subscribe(this::follow);
    model.viewProperty().subscribe(_ -> paint());
    laboratory.themeProperty().subscribe(_ -> paint());
    laboratory.highlightedProperty().subscribe(_ -> paint());
  }

  /** Where one points at, x and y in [0, 1]; null for nowhere. */
  ObjectProperty<@Nullable Point2D> pointedProperty() {
    return pointed;
  }

  private void pointAt(double x, double y) {
    double side = picture.getFitWidth();
    double across = (x - picture.getLayoutX()) / side;
    double down = (y - picture.getLayoutY()) / side;
    boolean inside = across >= 0 && across < 1 && down >= 0 && down < 1;
    pointed.set(inside ? new Point2D(across, down) : null);
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-KEY_STEP, 0);
      case RIGHT -> move(KEY_STEP, 0);
      case UP -> move(0, -KEY_STEP);
      case DOWN -> move(0, KEY_STEP);
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double x, double y) {
    Point2D from = pointed.get() == null ? new Point2D(0.5, 0.5) : pointed.get();
    pointed.set(
        new Point2D(Math.clamp(from.getX() + x, 0, 0.999), Math.clamp(from.getY() + y, 0, 0.999)));
  }

  private void choose() {
    requestFocus();
    if (pointed.get() != null) {
      model.start(pointed.get().getX(), pointed.get().getY());
    }
  }

  private void follow(@Nullable Point2D at) {
    SliceView view = model.viewProperty().get();
    if (at == null || view == null) {
      laboratory.highlightedProperty().set(-1);
      return;
    }
    place(at);
    EndKind kind = EndKind.of(view.end(at.getX(), at.getY()));
    laboratory.highlightedProperty().set(kind.isTrainingImage() ? kind.number() : -1);
  }

  private void place(Point2D at) {
    pointer.setCenterX(picture.getLayoutX() + at.getX() * picture.getFitWidth());
    pointer.setCenterY(picture.getLayoutY() + at.getY() * picture.getFitHeight());
  }

  private void paint() {
    SliceView view = model.viewProperty().get();
    if (view == null || model.images() == null) {
      return;
    }
    SlicePainter.paint(
        view.map(),
        view.steps(),
        SliceLook.of(laboratory.themeProperty().get().colours()),
        laboratory.highlightedProperty().get(),
        pixels);
    buffer.updateBuffer(_ -> null);
    marks.show(view, model.images());
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(getWidth(), getHeight()));
    double x = Math.floor((getWidth() - side) / 2);
    double y = Math.floor((getHeight() - side) / 2);
    picture.setFitWidth(side);
    picture.setFitHeight(side);
    picture.relocate(x, y);
    marks.resizeRelocate(x, y, side, side);
    if (pointed.get() != null) {
      place(pointed.get());
    }
  }
}
