package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/**
 * The measures as tabs, each under the sentence that explains it. Their names are buttons that
 * wrap: a tab pane's own header would hide in a menu what does not fit into a line of large type.
 */
public final class MeasuresView implements View {
  private static final String LOOKED_AT = "looked-at";

  private final TabPane tabs = new TabPane();
  private final Map<Measure, Tab> all = new LinkedHashMap<>();
  private final Map<Tab, ToggleButton> buttons = new HashMap<>();
  private final FlowPane names = new FlowPane();
  private final ToggleGroup group = new ToggleGroup();
  private final VBox pane = new VBox(names, tabs);

  /** Tabs in this order. */
  public MeasuresView(Measure... measures) {
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().addAll(Styles.DENSE, "measures");
    tabs.setId("measures");
    tabs.setAccessibleText(Texts.text("measures.accessible"));
    tabs.setFocusTraversable(false);
    tabs.visibleProperty().bind(pane.visibleProperty());
    VBox.setVgrow(tabs, Priority.ALWAYS);
    names.getStyleClass().add("measure-names");
    pane.getStylesheets().add(MeasuresView.class.getResource("measures.css").toExternalForm());
    for (Measure measure : measures) {
      Tab tab = tab(measure);
      all.put(measure, tab);
      buttons.put(tab, name(measure, tab));
    }
    tabs.getTabs().subscribe(this::showNames);
    tabs.getTabs().setAll(all.values());
  }

  /** Shows from now on only those that suit the data: images, or points of the plane. */
  public MeasuresView follow(ObservableValue<Boolean> points) {
    points.subscribe(
        now -> {
          List<Tab> suited = all.keySet().stream().filter(m -> m.suits(now)).map(all::get).toList();
          if (!suited.equals(tabs.getTabs())) {
            tabs.getTabs().retainAll(suited);
            for (int i = 0; i < suited.size(); i++) {
              if (!tabs.getTabs().contains(suited.get(i))) {
                tabs.getTabs().add(i, suited.get(i));
              }
            }
            tabs.getSelectionModel().selectFirst();
          }
        });
    return this;
  }

  @Override
  public Node node() {
    return pane;
  }

  private void showNames() {
    names.getChildren().setAll(tabs.getTabs().stream().map(buttons::get).toList());
  }

  private ToggleButton name(Measure measure, Tab tab) {
    ToggleButton name = Described.by(measure.key(), new ToggleButton(Texts.text(measure.key())));
    name.setId("tab-" + measure.key().replace('.', '-'));
    name.setToggleGroup(group);
    name.setMinWidth(ToggleButton.USE_PREF_SIZE);
    name.selectedProperty()
        .subscribe(
            chosen -> {
              if (chosen) {
                tabs.getSelectionModel().select(tab);
              }
            });
    // Pressed once more, it stays pressed.
    name.setOnAction(_ -> name.setSelected(true));
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(selected -> name.setSelected(selected == tab));
    // A lesson marks the tab; the name shows it.
    tab.getStyleClass()
        .subscribe(
            () -> {
              name.getStyleClass().remove(LOOKED_AT);
              if (tab.getStyleClass().contains(LOOKED_AT)) {
                name.getStyleClass().add(LOOKED_AT);
              }
            });
    return name;
  }

  private static Tab tab(Measure measure) {
    Label explanation = new Label(Texts.text(measure.key() + ".help"));
    explanation.setWrapText(true);
    explanation.setMinHeight(Label.USE_PREF_SIZE);
    explanation.getStyleClass().add(Styles.TEXT_MUTED);
    VBox.setVgrow(measure.node(), Priority.ALWAYS);
    VBox page = new VBox(explanation, measure.node());
    page.getStyleClass().add("measure-page");
    // Large type needs more room than a small screen has.
    ScrollPane room = new ScrollPane(page);
    room.setFitToWidth(true);
    room.setFitToHeight(true);
    room.setFocusTraversable(false);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.getStyleClass().add("measure-room");
    Tab tab = new Tab(Texts.text(measure.key()));
    tab.setId(measure.key());
    // What is in the window is styled, seen or not; so a tab waits until it is seen.
    tab.selectedProperty()
        .subscribe(
            selected -> {
              if (selected) {
                tab.setContent(room);
              }
            });
    return tab;
  }
}
