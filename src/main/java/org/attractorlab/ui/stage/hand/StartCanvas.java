package org.attractorlab.ui.stage.hand;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.attractorlab.data.BrushStroke.Point;
import org.attractorlab.data.ImageShape;
import org.attractorlab.ui.TakesKeys;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.picture.Thumbnail;

/**
 * The chosen start, enlarged, to be painted on: with the mouse, or with a cursor that the arrow
 * keys move and Space paints with; with Shift held the arrows paint on their way.
 */
final class StartCanvas extends Region implements TakesKeys {
  private static final int DENSITY = 2;

  private final HandModel model;
  private final int side;
  private final ImageView picture = new ImageView();
  private final Circle brush = new Circle();
  private final Circle brushEdge = new Circle();
  private Point cursor = new Point(0.5, 0.5);
  private boolean pointed;

  /**
   * @param side of the square in which the image stands, in the window's units
   */
  StartCanvas(HandModel model, int side) {
    this.model = model;
    this.side = side;
    setId("hand-canvas");
    getStyleClass().add("hand-canvas");
    setMinSize(side, side);
    setMaxSize(side, side);
    setPrefSize(side, side);
    setClip(new Rectangle(side, side));
    picture.setPreserveRatio(true);
    brush.getStyleClass().add("hand-brush");
    brushEdge.getStyleClass().add("hand-brush-edge");
    for (Circle circle : new Circle[] {brush, brushEdge}) {
      circle.setManaged(false);
      circle.setMouseTransparent(true);
    }
    Region edge = new Region();
    edge.getStyleClass().add("hand-edge");
    edge.setMouseTransparent(true);
    edge.setManaged(false);
    edge.resize(side, side);
    getChildren().addAll(picture, brushEdge, brush, edge);
    setFocusTraversable(true);
    setCursor(Cursor.CROSSHAIR);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.text("stage.hand.canvas"));
    setAccessibleHelp(Texts.text("stage.hand.canvas.help"));
    model.imageProperty().subscribe(_ -> draw());
    model.brushProperty().subscribe(_ -> showBrush());
    model.imagesProperty().subscribe(_ -> center());
    focusedProperty().subscribe(_ -> showBrush());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(_ -> model.endStroke());
    setOnMouseMoved(event -> point(at(event), true));
    setOnMouseExited(_ -> point(cursor, false));
    setOnKeyPressed(this::press);
  }

  @Override
  public boolean takes(KeyCode key) {
    return key == KeyCode.SPACE || key.isArrowKey() || key == KeyCode.HOME;
  }

  private void center() {
    ImageShape shape = model.shape();
    if (shape != null) {
      point(new Point(shape.width() / 2 + 0.5, shape.height() / 2 + 0.5), false);
    }
  }

  private void draw() {
    float[] image = model.imageProperty().get();
    ImageShape shape = model.shape();
    if (image == null || shape == null || image.length != shape.size()) {
      picture.setImage(null);
      return;
    }
    picture.setImage(Thumbnail.of(image, shape, side, DENSITY));
    picture.setFitWidth(shape.width() * scale());
    picture.setFitHeight(shape.height() * scale());
    picture.relocate(left(), top());
    showBrush();
  }

  private void press(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      point(at(event), true);
      model.beginStroke(cursor);
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    point(at(event), true);
    model.strokeTo(cursor);
    event.consume();
  }

  private void press(KeyEvent event) {
    int step = event.isShortcutDown() || event.isAltDown() ? 0 : 1;
    switch (event.getCode()) {
      case LEFT -> go(-step, 0, event.isShiftDown());
      case RIGHT -> go(step, 0, event.isShiftDown());
      case UP -> go(0, -step, event.isShiftDown());
      case DOWN -> go(0, step, event.isShiftDown());
      case HOME -> center();
      case SPACE -> {
        model.beginStroke(cursor);
        model.endStroke();
      }
      case ESCAPE -> {
        model.cancelStroke();
        return;
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Moves the cursor from middle to middle of pixels. */
  private void go(int right, int down, boolean paints) {
    ImageShape shape = model.shape();
    if (shape == null || right == 0 && down == 0) {
      return;
    }
    Point from = cursor;
    Point to =
        new Point(
            Math.clamp((int) Math.floor(from.x()) + right, 0, shape.width() - 1) + 0.5,
            Math.clamp((int) Math.floor(from.y()) + down, 0, shape.height() - 1) + 0.5);
    point(to, false);
    if (paints) {
      model.beginStroke(from);
      model.strokeTo(to);
      model.endStroke();
    }
  }

  private void point(Point at, boolean byMouse) {
    cursor = at;
    pointed = byMouse;
    showBrush();
  }

  /** Where the brush would paint, white within black so that it is seen on any ground. */
  private void showBrush() {
    boolean shown = model.shape() != null && (pointed || isFocused());
    for (Circle circle : new Circle[] {brush, brushEdge}) {
      circle.setVisible(shown);
      circle.setCenterX(left() + cursor.x() * scale());
      circle.setCenterY(top() + cursor.y() * scale());
      circle.setRadius(Math.max(3, model.brushProperty().get().diameter() / 2 * scale()));
    }
    brushEdge.setRadius(brush.getRadius() + 1);
  }

  private Point at(MouseEvent event) {
    return new Point((event.getX() - left()) / scale(), (event.getY() - top()) / scale());
  }

  /** The window's units to a pixel of the image. */
  private double scale() {
    ImageShape shape = model.shape();
    return shape == null ? 1 : (double) side / Math.max(shape.width(), shape.height());
  }

  private double left() {
    ImageShape shape = model.shape();
    return shape == null ? 0 : (side - shape.width() * scale()) / 2;
  }

  private double top() {
    ImageShape shape = model.shape();
    return shape == null ? 0 : (side - shape.height() * scale()) / 2;
  }
}
