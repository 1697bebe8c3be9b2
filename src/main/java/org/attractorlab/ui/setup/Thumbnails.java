package org.attractorlab.ui.setup;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.attractorlab.data.ImageSet;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.theme.ThemeColours;

/**
 * Small pictures of a whole set, to click in and out. A set may have a hundred thousand images, so
 * this is one canvas that draws the rows in sight, not a node for each picture. The arrow keys move
 * a cursor over it, Space or Enter takes the image at the cursor in or out.
 */
final class Thumbnails extends Control {
  /** At plain type; larger type has larger pictures. */
  private static final double CELL = 40;

  private static final double PLAIN_TYPE = 13;
  private static final int ROWS = 3;
  private static final double GAP = 4;
  private static final double FRAME = 3;

  private final Canvas canvas = new Canvas();
  private final ScrollBar bar = new ScrollBar();
  private final ThumbnailPictures pictures = new ThumbnailPictures();
  private final ThumbnailsModel model;
  private final ObservableValue<ThemeColours> colours;
  private double cell = CELL;
  private int columns = 1;
  private int cursor;

  Thumbnails(ThumbnailsModel model, ObservableValue<ThemeColours> colours) {
    this.model = model;
    this.colours = colours;
    canvas.setManaged(false);
    bar.setManaged(false);
    setId("thumbnails");
    getStyleClass().add("thumbnails");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setTooltip(Described.tooltip(Described.by("setup.thumbnails", this).getAccessibleHelp()));
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe(_ -> draw());
    model.versionProperty().subscribe(_ -> refresh());
    model.lab().highlightedProperty().subscribe(_ -> draw());
    colours.subscribe(_ -> refresh());
    focusVisibleProperty().subscribe(_ -> draw());
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(_ -> model.lab().highlightedProperty().set(-1));
    canvas.setOnMousePressed(_ -> requestFocus());
    canvas.setOnMouseClicked(this::click);
    setOnScroll(event -> bar.setValue(clampScroll(bar.getValue() - event.getDeltaY())));
    setOnKeyPressed(this::press);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    SkinBase<Thumbnails> skin = new SkinBase<>(this) {};
    skin.getChildren().setAll(canvas, bar);
    return skin;
  }

  @Override
  protected void layoutChildren() {
    double barWidth = bar.prefWidth(-1);
    canvas.setWidth(Math.max(0, getWidth() - barWidth));
    canvas.setHeight(getHeight());
    canvas.relocate(0, 0);
    bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    refresh();
  }

  private void refresh() {
    cell = Math.rint(CELL * colours.getValue().fontSize() / PLAIN_TYPE);
    setMinHeight(ROWS * (cell + GAP) - GAP);
    setPrefHeight(getMinHeight());
    columns = Math.max(1, (int) ((canvas.getWidth() + GAP) / (cell + GAP)));
    double content = rows() * (cell + GAP) - GAP;
    bar.setMax(Math.max(0, content - getHeight()));
    // Never so short that it cannot be gripped.
    double share = content <= 0 ? 1 : Math.clamp(getHeight() / content, 0.15, 1);
    bar.setVisibleAmount(bar.getMax() * share);
    bar.setUnitIncrement(cell + GAP);
    bar.setBlockIncrement(getHeight());
    bar.setVisible(bar.getMax() > 0);
    bar.setValue(clampScroll(bar.getValue()));
    cursor = Math.clamp(cursor, 0, Math.max(0, model.count() - 1));
    draw();
  }

  private int rows() {
    return (model.count() + columns - 1) / columns;
  }

  private double clampScroll(double to) {
    return Math.clamp(to, 0, bar.getMax());
  }

  private int placeAt(MouseEvent event) {
    double x = event.getX();
    double y = event.getY() + bar.getValue();
    int column = (int) (x / (cell + GAP));
    int place = (int) (y / (cell + GAP)) * columns + column;
    return x >= 0 && column < columns && place < model.count() ? place : -1;
  }

  private void hover(MouseEvent event) {
    int place = placeAt(event);
    model.lab().highlightedProperty().set(place < 0 ? -1 : model.numberAt(place));
    getTooltip().setText(place < 0 ? getAccessibleHelp() : model.describe(place));
  }

  private void click(MouseEvent event) {
    int place = placeAt(event);
    if (place >= 0) {
      cursor = place;
      model.toggle(place);
    }
  }

  private void press(KeyEvent event) {
    int page = Math.max(1, (int) (getHeight() / (cell + GAP))) * columns;
    KeyCode key = event.getCode();
    if (key == KeyCode.SPACE || key == KeyCode.ENTER) {
      if (model.count() > 0) {
        model.toggle(cursor);
      }
    } else {
      int move =
          switch (key) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            case PAGE_UP -> -page;
            case PAGE_DOWN -> page;
            case HOME -> -cursor;
            case END -> model.count();
            default -> 0;
          };
      if (move == 0) {
        return;
      }
      moveCursor(cursor + move);
    }
    event.consume();
  }

  private void moveCursor(int to) {
    cursor = Math.clamp(to, 0, Math.max(0, model.count() - 1));
    double top = cursor / columns * (cell + GAP);
    bar.setValue(clampScroll(Math.clamp(bar.getValue(), top + cell - getHeight(), top)));
    if (model.count() > 0) {
      setAccessibleText(model.describe(cursor));
    }
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    ImageSet set = model.set();
    if (set == null) {
      return;
    }
    int first = (int) (bar.getValue() / (cell + GAP)) * columns;
    int last = (int) ((bar.getValue() + getHeight()) / (cell + GAP) + 1) * columns;
    for (int place = first; place < Math.min(last, model.count()); place++) {
      double x = place % columns * (cell + GAP);
      double y = Math.rint(place / columns * (cell + GAP) - bar.getValue());
      drawCell(g, set, place, x, y);
    }
  }

  private void drawCell(GraphicsContext g, ImageSet set, int place, double x, double y) {
    int number = model.numberAt(place);
    boolean lit = number >= 0 && model.lab().highlightedProperty().get() == number;
    double inset = number >= 0 ? FRAME : 0;
    if (number >= 0) {
      Color colour = ImageColours.of(number);
      g.setFill(lit ? colours.getValue().text() : colour);
      g.fillRect(x, y, cell, cell);
      g.drawImage(
          pictures.of(set, model.imageAt(place)),
          x + inset,
          y + inset,
          cell - 2 * inset,
          cell - 2 * inset);
      drawNumber(g, number + 1, colour, x, y);
    } else {
      g.setGlobalAlpha(0.75);
      g.drawImage(pictures.of(set, model.imageAt(place)), x, y, cell, cell);
      g.setGlobalAlpha(1);
    }
    if (place == cursor && isFocusVisible()) {
      g.setStroke(colours.getValue().accent());
      g.setLineWidth(2);
      g.strokeRect(x + 1, y + 1, cell - 2, cell - 2);
    }
  }

  private void drawNumber(GraphicsContext g, int number, Color colour, double x, double y) {
    String text = Integer.toString(number);
    double type = cell / 4;
    double width = 0.6 * type + 0.65 * type * text.length();
    g.setFill(colour);
    g.fillRect(x, y, width, 1.3 * type);
    g.setFill(
        colour.getBrightness() * (1 - 0.35 * colour.getSaturation()) > 0.62
            ? Color.BLACK
            : Color.WHITE);
    g.setFont(Font.font("Inter Semi Bold", type));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x + width / 2, y + 0.65 * type);
  }
}
