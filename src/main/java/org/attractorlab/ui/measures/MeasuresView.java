package org.attractorlab.ui.measures;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** The measures as tabs, each under the sentence that explains it. */
public final class MeasuresView implements View {
  private final TabPane tabs = new TabPane();

  /** Tabs in this order. */
  public MeasuresView(Measure... measures) {
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().addAll(Styles.DENSE, "measures");
    tabs.setId("measures");
    tabs.setAccessibleText(Texts.text("measures.accessible"));
    tabs.getStylesheets().add(MeasuresView.class.getResource("measures.css").toExternalForm());
    for (Measure measure : measures) {
      tabs.getTabs().add(tab(measure));
    }
  }

  @Override
  public Node node() {
    return tabs;
  }

  private static Tab tab(Measure measure) {
    Label explanation = new Label(Texts.text(measure.key() + ".help"));
    explanation.setWrapText(true);
    explanation.setMinHeight(Label.USE_PREF_SIZE);
    explanation.getStyleClass().add(Styles.TEXT_MUTED);
    VBox.setVgrow(measure.node(), Priority.ALWAYS);
    VBox page = new VBox(explanation, measure.node());
    page.getStyleClass().add("measure-page");
    Tab tab = new Tab(Texts.text(measure.key()), page);
    tab.setTooltip(Described.tooltip(Texts.text(measure.key() + ".help")));
    return tab;
  }
}
