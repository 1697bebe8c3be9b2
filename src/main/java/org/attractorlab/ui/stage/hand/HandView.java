package org.attractorlab.ui.stage.hand;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.HandMadeStart;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The editor of a start, from its name down to what became of it. */
public final class HandView implements View {
  private static final int CANVAS = 232;
  private static final int PICTURE = 96;

  /** Asks a person for a file. */
  public record Choosers(Consumer<Consumer<Path>> open, Consumer<Consumer<Path>> save) {}

  private final HandModel model;
  private final ScrollPane page;

  public HandView(HandModel model, StartFiles files, Choosers choosers) {
    this.model = model;
    StartCanvas canvas = new StartCanvas(model, CANVAS);
    FlowPane pictures = new FlowPane(canvas, new OrbitPictures(model, PICTURE).node());
    pictures.getStyleClass().add("hand-flow");
    VBox content =
        new VBox(
            head(),
            pictures,
            verdict(),
            new BrushBar(model).node(),
            new SpoilBar(model).node(),
            new BlendBar(model, files, choosers.open()).node(),
            new BeginBar(model, files, choosers).node());
    content.getStyleClass().add("hand");
    page = new ScrollPane(content);
    page.setId("hand");
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.setFocusTraversable(false);
    page.getStyleClass().addAll("hand-page", "takes-drops");
    page.getStylesheets().add(HandView.class.getResource("hand.css").toExternalForm());
    page.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.openProperty().set(false);
            event.consume();
          }
        });
    PictureSources.listen(page, files);
    model
        .openProperty()
        .subscribe(
            open -> {
              if (open) {
                page.setVvalue(0);
              }
            });
  }

  @Override
  public Node node() {
    return page;
  }

  private Node head() {
    Label title = new Label();
    title.setId("hand-title");
    title.getStyleClass().add("hand-title");
    title.textProperty().bind(whenChanged(this::title));
    title.accessibleTextProperty().bind(whenChanged(this::wholeTitle));
    FontIcon pencil = new FontIcon(MaterialDesignP.PENCIL);
    pencil
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                this::isMade, model.orbitProperty(), model.historyProperty()));
    title.setGraphic(pencil);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button undo = button("stage.hand.undo", MaterialDesignU.UNDO, model::undo);
    undo.disableProperty().bind(model.historyProperty().map(h -> !h.canUndo()));
    Button redo = button("stage.hand.redo", MaterialDesignR.REDO, model::redo);
    redo.disableProperty().bind(model.historyProperty().map(h -> !h.canRedo()));
    Button close =
        button("stage.hand.close", MaterialDesignC.CLOSE, () -> model.openProperty().set(false));
    HBox head = new HBox(title, undo, redo, close);
    head.getStyleClass().add("hand-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private String title() {
    int orbit = model.orbitProperty().get();
    if (orbit == HandModel.NONE) {
      return Texts.text("stage.hand.title.none");
    }
    return Texts.text("stage.hand.title", orbit + 1);
  }

  private String wholeTitle() {
    return isMade()
        ? Texts.text("stage.hand.title.made", model.orbitProperty().get() + 1)
        : title();
  }

  private boolean isMade() {
    return model.isHandMade(model.orbitProperty().get());
  }

  private Node verdict() {
    Label sentence = new Label();
    sentence.setId("hand-verdict");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("hand-verdict");
    sentence.textProperty().bind(whenChanged(this::sentence));
    Label count = new Label();
    count.setId("hand-count");
    count.setWrapText(true);
    count.getStyleClass().add(Styles.TEXT_MUTED);
    count.textProperty().bind(whenChanged(this::count));
    Label deeds = new Label();
    deeds.setId("hand-deeds");
    deeds.setWrapText(true);
    deeds.getStyleClass().add(Styles.TEXT_MUTED);
    deeds.textProperty().bind(whenChanged(this::deeds));
    deeds.managedProperty().bind(deeds.textProperty().isNotEmpty());
    VBox verdict = new VBox(sentence, deeds, count, score());
    verdict.getStyleClass().add("hand-verdicts");
    return verdict;
  }

  private String sentence() {
    Followed followed = model.followedProperty().get();
    TrainingImages images = model.imagesProperty().get();
    return followed == null || images == null
        ? Texts.text("stage.hand.nothing")
        : followed.sentence(model.origin(), images);
  }

  private String count() {
    Followed followed = model.followedProperty().get();
    return followed == null || followed.count() == null ? "" : Recovered.count(followed.count());
  }

  private String deeds() {
    HandMadeStart made = model.made();
    return made == null || made.deeds().isEmpty()
        ? ""
        : Texts.text("stage.hand.deeds", made.summary());
  }

  /** The running score, there as soon as a stroke has come to its end. */
  private Node score() {
    Label score = new Label();
    score.setId("hand-score");
    score.setWrapText(true);
    score
        .textProperty()
        .bind(
            model
                .score()
                .scoreProperty()
                .map(s -> Texts.text("stage.hand.score", s.right(), s.wrong(), s.other())));
    Button reset = new Button(Texts.text("stage.hand.score-reset"));
    reset.setId("hand-score-reset");
    reset.getStyleClass().add(Styles.SMALL);
    reset.setMinWidth(Button.USE_PREF_SIZE);
    reset.setOnAction(_ -> model.score().reset());
    HBox line = new HBox(score, Described.by("stage.hand.score-reset", reset));
    line.getStyleClass().add("hand-row");
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(model.score().scoreProperty().map(s -> s.count() > 0));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private ObservableValue<String> whenChanged(Callable<String> text) {
    return Bindings.createStringBinding(
        text,
        model.orbitProperty(),
        model.historyProperty(),
        model.followedProperty(),
        model.imagesProperty());
  }

  private static Button button(String key, Ikon icon, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(key.replace("stage.hand.", "hand-"));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setOnAction(_ -> action.run());
    return Described.by(key, button);
  }
}
