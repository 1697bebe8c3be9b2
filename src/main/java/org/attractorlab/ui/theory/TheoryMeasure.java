package org.attractorlab.ui.theory;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.dynamics.theory.TheoremChecks;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.FxThread;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Pulse;
import org.attractorlab.ui.Showing;
import org.attractorlab.ui.StillWeights;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.measures.Measure;
import org.jspecify.annotations.Nullable;

/** What theory says, checked on demand. */
public final class TheoryMeasure implements Measure {
  private final TheoryModel model;
  private final ListView<Theorem> list;
  private final Label title = new Label();
  private final Label statement = new Label();
  private final Label problem = new Label();
  private final VBox explanation = new VBox();
  private final ResultsTable results = new ResultsTable();
  private final List<Explanation> explanations;
  private final VBox page;

  /** The weights that the checks of the network were of, if there were any. */
  private @Nullable StillWeights about;

  private @Nullable TrainingImages explained;

  public TheoryMeasure(Laboratory laboratory, Pulse pulse) {
    FxThread window = new FxThread();
    ThisNetwork network = new ThisNetwork(laboratory);
    List<TheoremCheck> checks = new ArrayList<>(TheoremChecks.all());
    checks.add(network);
    model = new TheoryModel(checks, TheoryMeasure::elsewhere, window);
    laboratory
        .snapshotProperty()
        .subscribe(
            _ -> {
              if (about != null && !about.same(network.weights())) {
                model.forget(network);
              }
              about = network.weights();
            });
    explanations =
        List.of(
            new SpanPictures(laboratory),
            new SingularValues(laboratory, pulse, TheoryMeasure::elsewhere, window),
            new RadiusByActivation(laboratory, pulse),
            new RadiusByLength(laboratory, pulse, TheoryMeasure::elsewhere, window));
    list = new ListView<>(model.theorems());
    list.setId("theory-list");
    list.setCellFactory(_ -> new TheoremCell());
    list.setAccessibleText(Texts.text("theory.list"));
    list.setAccessibleHelp(Texts.text("theory.list.help"));
    list.getStyleClass().addAll(Styles.DENSE, "theorems");
    list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    laboratory.imagesProperty().subscribe(_ -> followImages(laboratory));
    pulse.listen(_ -> followImages(laboratory));
    page = new VBox(head(), list, details());
    page.getStyleClass().add("measure");
    page.getStylesheets().add(TheoryMeasure.class.getResource("theory.css").toExternalForm());
    list.getSelectionModel().selectFirst();
  }

  @Override
  public String key() {
    return "theory.tab";
  }

  /** It is about pictures. */
  @Override
  public boolean suits(boolean points) {
    return !points;
  }

  @Override
  public Node node() {
    return page;
  }

  /** A thread of its own, which yields to all that moves. */
  private static void elsewhere(Runnable work) {
    Thread.ofPlatform().name("theory").daemon().priority(Thread.MIN_PRIORITY).start(work);
  }

  private Node head() {
    Button quick = button("theory.quick", model::runQuick);
    Button all = button("theory.all", model::runAll);
    FlowPane orders = new FlowPane(quick, all);
    orders.getStyleClass().add("measure-head");
    orders.visibleProperty().bind(model.runningProperty().not());
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.setAccessibleText(Texts.text("theory.progress"));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox under = new HBox(bar, button("theory.cancel", model::cancel));
    under.getStyleClass().add("measure-head");
    under.setAlignment(Pos.CENTER_LEFT);
    under.visibleProperty().bind(model.runningProperty());
    return new StackPane(orders, under);
  }

  private static Button button(String key, Runnable action) {
    Button button = Described.by(key, new Button(Texts.text(key)));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node details() {
    title.getStyleClass().add("theory-title");
    for (Label label : List.of(title, statement, problem)) {
      label.setWrapText(true);
      label.setMinHeight(Label.USE_PREF_SIZE);
    }
    problem.getStyleClass().add("is-not-stored");
    explanation.getStyleClass().add("measure");
    VBox content = new VBox(title, statement, problem, explanation, results.node());
    content.getStyleClass().add("theory-details");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("theory-scroll");
    scroll.setAccessibleText(Texts.text("theory.details"));
    // The list takes what it needs; what is left belongs to the details, however long they are.
    scroll.setPrefHeight(0);
    scroll.setMinHeight(160);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  /** Some explanations compute for a second: not before somebody looks at them. */
  private void followImages(Laboratory laboratory) {
    TrainingImages images = laboratory.imagesProperty().get();
    if (images != explained && Showing.isShown(page)) {
      explained = images;
      show(list.getSelectionModel().getSelectedItem());
    }
  }

  private void show(@Nullable Theorem theorem) {
    if (theorem == null) {
      return;
    }
    title.setText(theorem.title());
    statement.setText(theorem.statement());
    problem.setText(theorem.problem());
    problem.setVisible(!theorem.problem().isEmpty());
    problem.setManaged(problem.isVisible());
    List<Node> wanted =
        explanations.stream()
            .filter(e -> e.belongsTo(theorem) && e.show(theorem))
            .map(Explanation::node)
            .toList();
    if (!explanation.getChildren().equals(wanted)) {
      explanation.getChildren().setAll(wanted);
    }
    results.show(theorem.results());
  }
}
