package org.attractorlab.ui.lesson;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.attractorlab.experiment.lesson.LessonPlace;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The panel of a lesson above the setup: its page, the prediction, back and next. */
public final class LessonView implements View {
  private final LessonModel model;
  private final VBox panel = new VBox();
  private final Label place = new Label();
  private final VBox content = new VBox();
  private final ScrollPane scroll = new AsHighAsItsText(content);
  private final Label verdict = new Label();
  private final Button back = button("lesson.back", MaterialDesignC.CHEVRON_LEFT);
  private final Button next = button("lesson.next", MaterialDesignC.CHEVRON_RIGHT);
  private final Button change = button("lesson.change", MaterialDesignC.COG_PLAY_OUTLINE);
  private @Nullable LessonPage shown;

  public LessonView(LessonModel model) {
    this.model = model;
    panel.getStyleClass().add("lesson");
    panel.setId("lesson");
    panel.getStylesheets().add(LessonView.class.getResource("lesson.css").toExternalForm());
    content.getStyleClass().add("lesson-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    verdict.setWrapText(true);
    verdict.setId("lesson-verdict");
    verdict.getStyleClass().add("lesson-verdict");
    back.setOnAction(_ -> model.back());
    next.setOnAction(_ -> model.next());
    next.setContentDisplay(ContentDisplay.RIGHT);
    change.setOnAction(_ -> model.change());
    panel.getChildren().addAll(heading(), scroll, buttons());
    model.pageProperty().subscribe(this::show);
  }

  @Override
  public Node node() {
    return panel;
  }

  private Node heading() {
    Label icon = new Label(null, new FontIcon(MaterialDesignS.SCHOOL_OUTLINE));
    place.getStyleClass().add("lesson-place");
    place.setId("lesson-place");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button end = Described.by("lesson.end", new Button(null, new FontIcon(MaterialDesignC.CLOSE)));
    end.setId("lesson-end");
    end.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    end.setOnAction(_ -> model.close());
    place.setMinWidth(Region.USE_PREF_SIZE);
    HBox heading = new HBox(icon, place, gap, end);
    heading.getStyleClass().add("lesson-heading");
    return heading;
  }

  /** The switch that shows what the lesson hides; it is there only where it hides something. */
  private Node all() {
    ToggleButton all =
        Described.by(
            "lesson.all", new ToggleButton(null, new FontIcon(MaterialDesignE.EYE_OUTLINE)));
    all.setId("lesson-all");
    all.getStyleClass().add(Styles.FLAT);
    all.textProperty()
        .bind(model.allShownProperty().map(on -> text(on ? "lesson.fewer" : "lesson.all")));
    all.selectedProperty().bindBidirectional(model.allShownProperty());
    model
        .lessonProperty()
        .map(p -> p.lesson().controls() != null || p.lesson().tabs() != null)
        .orElse(false)
        .subscribe(
            hides -> {
              all.setVisible(hides);
              all.setManaged(hides);
            });
    return all;
  }

  private Node buttons() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Region otherGap = new Region();
    HBox.setHgrow(otherGap, Priority.ALWAYS);
    HBox line = new HBox(back, gap, all(), otherGap, next);
    line.getStyleClass().add("lesson-buttons");
    return line;
  }

  private void show(@Nullable LessonPage page) {
    panel.setVisible(page != null);
    panel.setManaged(page != null);
    LessonPage before = shown;
    shown = page;
    if (page == null) {
      return;
    }
    place.setText(text("lesson.place", page.index() + 1, page.count()));
    back.setDisable(page.isFirst());
    next.setDisable(page.isLast());
    verdict.setText(page.verdict());
    visible(verdict, !page.verdict().isEmpty());
    visible(change, page.changes());
    if (before == null || page.isOther(before)) {
      fill(page);
    }
  }

  private void fill(LessonPage page) {
    Label words = new Label(page.step().text());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setId("lesson-text");
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    content.getChildren().setAll(words);
    LessonPlace highlight = page.step().highlight();
    if (highlight != null) {
      Label look =
          new Label(
              text("lesson.look", Places.title(highlight)),
              new FontIcon(MaterialDesignE.EYE_ARROW_RIGHT_OUTLINE));
      look.getStyleClass().add("lesson-look");
      look.setWrapText(true);
      look.setMinHeight(Region.USE_PREF_SIZE);
      content.getChildren().add(look);
    }
    content.getChildren().add(change);
    if (page.step().predict() != null) {
      content
          .getChildren()
          .add(
              PredictionBox.of(
                  page.step().predict().question(), page.choices(), page.chosen(), model::choose));
    }
    content.getChildren().add(verdict);
    scroll.setVvalue(0);
  }

  private static void visible(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private static Button button(String key, Ikon icon) {
    Button button = Described.by(key, new Button(text(key), new FontIcon(icon)));
    button.setId(key.replace('.', '-'));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Scrolls only where there is no room; by itself a scroll pane knows nothing of wrapped text. */
  private static final class AsHighAsItsText extends ScrollPane {
    private static final double BAR = 16;

    private final Region text;

    AsHighAsItsText(Region text) {
      super(text);
      this.text = text;
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      // As if there were a bar: once there is one, the text must not be higher than its room again.
      double room =
          (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset() - BAR;
      return Math.ceil(text.prefHeight(room)) + snappedTopInset() + snappedBottomInset() + 1;
    }
  }
}
