package org.attractorlab.ui.help;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The tour: the window is darkened but for one part, and beside it a card says what it is. */
public final class TourView implements View {
  private static final double GAP = 12;

  private final TourModel model = new TourModel();
  private final Overlay overlay = new Overlay();
  private final VBox card = new VBox();
  private final Label title = new Label();
  private final Label words = new Label();
  private final Label place = new Label();
  private final Button back = button("help.tour.back");
  private final Button next = button("help.tour.next");
  private final Button end =
      Described.by("help.tour.end", new Button(null, new FontIcon(MaterialDesignC.CLOSE)));
  private final HeldFocus focus = new HeldFocus(card, end, next);

  public TourView() {
    title.getStyleClass().add("section-title");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    end.setId("help-tour-end");
    end.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    end.setOnAction(_ -> model.end());
    back.setOnAction(_ -> model.back());
    next.setOnAction(_ -> model.next());
    next.getStyleClass().add(Styles.ACCENT);
    card.getStyleClass().add("tour-card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.getChildren().addAll(line(title, end), words, line(place, back, next));
    overlay.setVisible(false);
    overlay.setId("tour");
    overlay.getStylesheets().add(TourView.class.getResource("help.css").toExternalForm());
    overlay.getChildren().add(card);
    overlay.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.indexProperty().subscribe(_ -> show());
  }

  @Override
  public Node node() {
    return overlay;
  }

  /** Asks whether the tour is wanted. */
  public Notice offer() {
    return new Notice(
        Notice.Severity.INFO,
        text("help.tour.offer"),
        "",
        new Notice.Offer(text("help.tour.start"), this::start));
  }

  /** Begins with the first card. */
  public void start() {
    model.start();
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      model.end();
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      Node focused = overlay.getScene().getFocusOwner();
      (focused instanceof Button button ? button : next).fire();
    }
  }

  private void show() {
    int index = model.indexProperty().get();
    overlay.setVisible(index >= 0);
    if (index < 0) {
      focus.release();
      return;
    }
    TourModel.Card now = TourModel.CARDS.get(index);
    title.setText(text(now.title()));
    words.setText(text(now.text()));
    card.setAccessibleText(title.getText() + ". " + words.getText());
    place.setText(text("help.tour.place", index + 1, TourModel.CARDS.size()));
    back.setDisable(index == 0);
    overlay.requestLayout();
    focus.hold(next);
  }

  private static HBox line(Label first, Node... rest) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(first, gap);
    line.getChildren().addAll(rest);
    line.getStyleClass().add("tour-line");
    return line;
  }

  private static Button button(String key) {
    Button button = Described.by(key, new Button(text(key)));
    button.setId(key.replace('.', '-'));
    return button;
  }

  /** Dark all over, but for the part that is explained. */
  private final class Overlay extends Pane {
    @Override
    protected void layoutChildren() {
      // The window asks at each change of any text in it, and nearly always there is no tour.
      if (!isVisible()) {
        return;
      }
      Bounds part = part();
      Shape veil =
          Shape.subtract(
              new Rectangle(getWidth(), getHeight()),
              new Rectangle(
                  part.getMinX() - 3,
                  part.getMinY() - 3,
                  part.getWidth() + 6,
                  part.getHeight() + 6));
      veil.getStyleClass().add("tour-veil");
      veil.setManaged(false);
      getChildren().setAll(veil, card);
      double width = Math.min(getWidth(), snapSizeX(card.prefWidth(-1)));
      double height = snapSizeY(card.prefHeight(width));
      double x = part.getMaxX() + GAP;
      double y = part.getMinY() + GAP;
      if (x + width + GAP > getWidth()) {
        x = part.getMinX() - GAP - width;
      }
      if (x < GAP) {
        x = part.getMinX() + (part.getWidth() - width) / 2;
        y = part.getMaxY() + GAP;
      }
      card.resizeRelocate(
          Math.clamp(x, GAP, Math.max(GAP, getWidth() - width - GAP)),
          Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)),
          width,
          height);
    }

    /** Where the part lies; nothing is lit where it is hidden. */
    private Bounds part() {
      int index = model.indexProperty().get();
      Parent window = getParent();
      Node part =
          index < 0 || window == null ? null : window.lookup(TourModel.CARDS.get(index).part());
      return part == null || part.getScene() == null
          ? new BoundingBox(getWidth() / 2, getHeight() / 3, 0, 0)
          : sceneToLocal(part.localToScene(part.getLayoutBounds()));
    }
  }
}
