package org.attractorlab.ui.help;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.View;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The words of the field: meaning, formula, and a picture. */
public final class GlossaryView implements View {
  private static final double LARGER = 1.6;

  private final StackPane veil = new StackPane();
  private final ListView<Word> words = new ListView<>();
  private final Label title = wrapping("glossary-title");
  private final Label meaning = wrapping("glossary-meaning");
  private final Label formula = wrapping("glossary-formula");
  private final SVGPath outline = new SVGPath();
  private final SVGPath filled = new SVGPath();
  private final Button end =
      Described.by("help.glossary.end", new Button(null, new FontIcon(MaterialDesignC.CLOSE)));
  private final HeldFocus focus;

  public GlossaryView() {
    Described.by("help.glossary.words", words);
    words.setId("glossary-words");
    words.getItems().setAll(Word.values());
    words.setCellFactory(_ -> new WordCell());
    words.getSelectionModel().selectedItemProperty().subscribe(this::show);
    words.getSelectionModel().selectFirst();
    outline.getStyleClass().add("glossary-outline");
    filled.getStyleClass().add("glossary-filled");
    Pane drawing = new Pane(outline, filled);
    drawing.getTransforms().add(new Scale(LARGER, LARGER));
    Pane room = new Pane(drawing);
    room.setMinSize(160 * LARGER, 100 * LARGER);
    room.setMaxSize(160 * LARGER, 100 * LARGER);
    VBox page = new VBox(title, meaning, formula, room);
    page.getStyleClass().add("glossary-page");
    BorderPane card = new BorderPane(page, heading(), null, null, words);
    card.getStyleClass().add("glossary-card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    card.setAccessibleText(text("help.glossary"));
    veil.getChildren().add(card);
    veil.getStyleClass().add("glossary");
    veil.setId("glossary");
    veil.getStylesheets().add(GlossaryView.class.getResource("help.css").toExternalForm());
    veil.setVisible(false);
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    focus = new HeldFocus(card, end, words);
  }

  @Override
  public Node node() {
    return veil;
  }

  /** Opens the glossary at the word that was read last. */
  public void open() {
    veil.setVisible(true);
    focus.hold(words);
  }

  private void close() {
    veil.setVisible(false);
    focus.release();
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }

  private Node heading() {
    Label name = new Label(text("help.glossary"));
    name.getStyleClass().add("section-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    end.setId("glossary-end");
    end.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    end.setOnAction(_ -> close());
    HBox heading = new HBox(name, gap, end);
    heading.getStyleClass().add("glossary-heading");
    return heading;
  }

  private void show(@Nullable Word word) {
    if (word != null) {
      title.setText(word.title());
      meaning.setText(word.meaning());
      formula.setText(word.formula());
      outline.setContent(word.outline());
      filled.setContent(word.filled());
    }
  }

  private static Label wrapping(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static final class WordCell extends ListCell<Word> {
    @Override
    protected void updateItem(@Nullable Word word, boolean empty) {
      super.updateItem(word, empty);
      setText(word == null || empty ? null : word.title());
    }
  }
}
