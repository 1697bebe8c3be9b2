package org.attractorlab.ui.measures;

import static org.attractorlab.ui.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.View;
import org.attractorlab.ui.stage.EndsPicture;
import org.attractorlab.ui.theme.ThemeColours;
import org.jspecify.annotations.Nullable;

/** One of two runs: where its orbits are, and the badges of its training images. */
final class CompareSide implements View {
  /** Twice what it is shown at, for screens with fine pixels. */
  private static final int PIXELS = 400;

  private static final double LARGEST = 220;

  private final Label name = new Label();
  private final Label title = Described.explained("", new Label());
  private final ImageView picture = new ImageView();
  private final Label coming = new Label(text("measures.compare.coming"));
  private final FlowPane badges = new FlowPane();
  private final VBox box = new VBox(name, title, coming, picture, badges);

  /**
   * @param key of its name in the texts
   */
  CompareSide(String key) {
    name.setText(text(key));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    title.getStyleClass().add(Styles.TEXT_MUTED);
    title.setWrapText(true);
    title.setMinHeight(Label.USE_PREF_SIZE);
    coming.setWrapText(true);
    coming.getStyleClass().add(Styles.TEXT_MUTED);
    coming.managedProperty().bind(coming.visibleProperty());
    coming.setVisible(false);
    // Both sides share the width there is, whatever is in them.
    box.setMinWidth(0);
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    picture.setPreserveRatio(true);
    picture
        .fitWidthProperty()
        .bind(box.widthProperty().map(width -> Math.clamp(width.doubleValue(), 40, LARGEST)));
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    badges.getStyleClass().add("compare-badges");
    box.getStyleClass().add("compare-side");
  }

  @Override
  public Node node() {
    return box;
  }

  void show(@Nullable PinnedRun run, ThemeColours colours) {
    badges.getChildren().clear();
    coming.setVisible(run != null && run.snapshot().film().isEmpty());
    if (run == null) {
      title.setText("");
      title.setAccessibleHelp("");
      picture.setImage(null);
      return;
    }
    title.setText(text("measures.compare.step", run.title(), run.snapshot().step()));
    title.setAccessibleHelp(title.getText());
    picture.setImage(
        run.snapshot().film().isEmpty()
            ? null
            : EndsPicture.of(
                run.snapshot().film().getLast(),
                run.images(),
                run.experiment().iteration().tolerance(),
                colours,
                PIXELS));
    picture.setAccessibleText(text("measures.compare.grid", name.getText()));
    for (StoredMeasure measure : run.snapshot().stored()) {
      badges.getChildren().add(badge(measure, run.images().label(measure.index())));
    }
    if (run.snapshot().stored().isEmpty()) {
      Label none = new Label(text("measures.compare.not-measured"));
      none.setWrapText(true);
      none.getStyleClass().add(Styles.TEXT_MUTED);
      badges.getChildren().add(none);
    }
  }

  private static Label badge(StoredMeasure measure, String label) {
    String sign = measure.stored() ? "✓" : "✗";
    Label badge =
        new Label(
            String.format(
                Locale.ROOT, "%s %d ρ %.2f", sign, measure.index() + 1, measure.spectralRadius()));
    badge.getStyleClass().add(measure.stored() ? "is-stored" : "is-not-stored");
    badge.setAccessibleText(label + ", " + badge.getText());
    return Described.explained(
        label + (measure.reason().isEmpty() ? "" : ": " + measure.reason()), badge);
  }
}
