package org.attractorlab.ui.plane;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The square picture of the plane, in which points are placed, dragged and deleted by mouse or by
 * keys.
 */
final class PlaneCanvas extends Region {
  private static final double STEP = 0.05;
  private static final double FINE_STEP = 0.01;

  /** A press that moves less than this, in pixels, is a click. */
  private static final double CLICK = 4;

  private final PlaneModel model;
  private final PointEditor editor;
  private final PlaneCursor cursor = new PlaneCursor();
  private final PlanePicture picture;
  private final PointMarks marks;
  private final ReadOnlyObjectWrapper<@Nullable Point2D> pointed = new ReadOnlyObjectWrapper<>();
  private int dragged = -1;
  private boolean moved;
  private double pressX;
  private double pressY;

  PlaneCanvas(PlaneModel model) {
    this.model = model;
    editor = model.editor();
    picture = new PlanePicture(model);
    marks = new PointMarks(model, cursor);
    setId("plane-canvas");
    getStyleClass().addAll("plane-canvas", "own-keys");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.text("plane.canvas.accessible"));
    setAccessibleHelp(Texts.text("plane.canvas.help"));
    setFocusTraversable(true);
    setMinSize(160, 160);
    setPrefSize(480, 480);
    setCursor(Cursor.CROSSHAIR);
    getChildren().addAll(picture, marks);
    setOnMouseMoved(this::hover);
    setOnMouseExited(
        _ -> {
          model.laboratory().highlightedProperty().set(-1);
          pointed.set(null);
        });
    cursor
        .versionProperty()
        .subscribe(_ -> pointed.set(cursor.isShown() ? new Point2D(cursor.x(), cursor.y()) : null));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    // The right button starts an orbit here, and opens no menu.
    setOnContextMenuRequested(Event::consume);
    setOnKeyPressed(this::key);
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                cursor.hide();
              }
            });
  }

  /** To be called once a pulse. */
  void draw() {
    picture.draw();
    marks.follow();
  }

  /** The place that one points at, by mouse or keys; null for none. */
  ReadOnlyObjectProperty<@Nullable Point2D> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  private Viewport view() {
    return new Viewport(picture.getWidth());
  }

  private double x(MouseEvent event) {
    return view().x(event.getX() - picture.getLayoutX());
  }

  private double y(MouseEvent event) {
    return view().y(event.getY() - picture.getLayoutY());
  }

  /** The point at a place, the topmost if there are several, −1 for none. */
  private int pointAt(MouseEvent event) {
    double reach = PointMarks.radius(model.laboratory().themeProperty().get().colours()) + 2;
    for (int i = editor.count() - 1; i >= 0; i--) {
      double dx = view().across(editor.x(i)) + picture.getLayoutX() - event.getX();
      double dy = view().down(editor.y(i)) + picture.getLayoutY() - event.getY();
      if (Math.hypot(dx, dy) <= reach) {
        return i;
      }
    }
    return -1;
  }

  private void hover(MouseEvent event) {
    int point = pointAt(event);
    pointed.set(new Point2D(x(event), y(event)));
    model.laboratory().highlightedProperty().set(point);
    setCursor(point < 0 ? Cursor.CROSSHAIR : Cursor.HAND);
  }

  private void press(MouseEvent event) {
    requestFocus();
    cursor.hide();
    pointed.set(new Point2D(x(event), y(event)));
    dragged = event.getButton() == MouseButton.PRIMARY ? pointAt(event) : -1;
    editor.selectedProperty().set(dragged);
    moved = false;
    pressX = event.getX();
    pressY = event.getY();
  }

  private void drag(MouseEvent event) {
    moved |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK;
    if (dragged >= 0 && moved && dragged < editor.count()) {
      editor.move(dragged, x(event), y(event));
    }
  }

  private void release(MouseEvent event) {
    boolean inside = picture.getBoundsInParent().contains(event.getX(), event.getY());
    if (dragged < 0 && !moved && inside) {
      boolean orbit =
          event.getButton() != MouseButton.PRIMARY || model.orbitsByClickProperty().get();
      if (orbit) {
        model.start(x(event), y(event));
      } else {
        editor.place(x(event), y(event));
      }
    }
    dragged = -1;
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, editor.table()));
      event.consume();
      return;
    }
    if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
      String text = Clipboard.getSystemClipboard().getString();
      editor.paste(text == null ? "" : text);
      event.consume();
      return;
    }
    double step = event.isAltDown() ? FINE_STEP : STEP;
    boolean done =
        switch (event.getCode()) {
          case LEFT -> move(-step, 0, event.isShiftDown());
          case RIGHT -> move(step, 0, event.isShiftDown());
          case UP -> move(0, step, event.isShiftDown());
          case DOWN -> move(0, -step, event.isShiftDown());
          case ENTER -> place();
          case DELETE, BACK_SPACE -> remove();
          case O -> start();
          case TAB -> !event.isControlDown() && select(event.isShiftDown() ? -1 : 1);
          case ESCAPE -> unselect();
          default -> digit(event.getCode());
        };
    if (done) {
      event.consume();
    }
  }

  private boolean move(double dx, double dy, boolean point) {
    int selected = editor.selectedProperty().get();
    if (point && selected >= 0) {
      editor.move(selected, editor.x(selected) + dx, editor.y(selected) + dy);
      cursor.to(editor.x(selected), editor.y(selected));
    } else if (cursor.isShown()) {
      cursor.to(cursor.x() + dx, cursor.y() + dy);
    } else {
      cursor.to(cursor.x(), cursor.y());
    }
    return true;
  }

  private boolean place() {
    cursor.to(cursor.x(), cursor.y());
    editor.place(cursor.x(), cursor.y());
    return true;
  }

  private boolean start() {
    cursor.to(cursor.x(), cursor.y());
    model.start(cursor.x(), cursor.y());
    return true;
  }

  private boolean remove() {
    int selected = editor.selectedProperty().get();
    if (selected >= 0) {
      editor.remove(selected);
    }
    return true;
  }

  private boolean select(int by) {
    boolean found = editor.selectNext(by);
    if (found) {
      goToSelected();
    }
    return found;
  }

  private boolean unselect() {
    boolean was = editor.selectedProperty().get() >= 0;
    editor.selectedProperty().set(-1);
    return was;
  }

  private boolean digit(KeyCode code) {
    int digit = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '1' : -1;
    if (digit < 0 || digit >= editor.count()) {
      return false;
    }
    editor.selectedProperty().set(digit);
    goToSelected();
    return true;
  }

  private void goToSelected() {
    int selected = editor.selectedProperty().get();
    cursor.to(editor.x(selected), editor.y(selected));
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(getWidth(), getHeight()));
    double left = Math.floor((getWidth() - side) / 2);
    double top = Math.floor((getHeight() - side) / 2);
    picture.resizeRelocate(left, top, side, side);
    marks.setWidth(side);
    marks.setHeight(side);
    marks.relocate(left, top);
  }
}
