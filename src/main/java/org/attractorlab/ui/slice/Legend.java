package org.attractorlab.ui.slice;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.View;

/** The ends in a slice by colour, number and share. */
final class Legend implements View {
  private static final int MOST = 6;

  private final Laboratory laboratory;
  private final FlowPane pane = new FlowPane();

  Legend(SliceModel model, Laboratory laboratory) {
    this.laboratory = laboratory;
    pane.getStyleClass().add("slice-legend");
    model.viewProperty().subscribe(this::show);
    laboratory.themeProperty().subscribe(_ -> show(model.viewProperty().get()));
  }

  @Override
  public Node node() {
    return pane;
  }

  private void show(@org.jspecify.annotations.Nullable SliceView view) {
    pane.getChildren().clear();
    if (view == null) {
      return;
    }
    List<EndKind.Share> shares = EndKind.shares(view.map());
    SliceLook look = SliceLook.of(laboratory.themeProperty().get().colours());
    List<EndKind.Share> images = shares.stream().filter(s -> s.kind().isTrainingImage()).toList();
    images.stream().limit(MOST).forEach(s -> add(look, s, name(s.kind())));
    if (images.size() > MOST) {
      double rest = images.stream().skip(MOST).mapToDouble(EndKind.Share::share).sum();
      pane.getChildren()
          .add(new Label(Texts.text("slice.legend.others", images.size() - MOST, 100 * rest)));
    }
    shares.stream()
        .filter(s -> !s.kind().isTrainingImage())
        .forEach(s -> add(look, s, name(s.kind())));
  }

  private void add(SliceLook look, EndKind.Share share, String name) {
    Region chip = new Region();
    chip.getStyleClass().add("slice-chip");
    int colour = look.colour(share.kind());
    chip.setStyle("-fx-background-color: #%06x;".formatted(colour & 0xFFFFFF));
    double percent = 100 * share.share();
    String text =
        percent < 1
            ? Texts.text("slice.legend.little", name)
            : String.format(Locale.ROOT, Texts.text("slice.legend.share"), name, percent);
    Label label = new Label(text, chip);
    int image = share.kind().number();
    if (image >= 0) {
      label.setOnMouseEntered(_ -> laboratory.highlightedProperty().set(image));
      label.setOnMouseExited(_ -> laboratory.highlightedProperty().set(-1));
    }
    pane.getChildren().add(label);
  }

  private static String name(EndKind kind) {
    if (kind.isTrainingImage()) {
      return Integer.toString(kind.number() + 1);
    }
    return Texts.text(
        kind.equals(EndKind.UNSETTLED)
            ? "slice.end.unsettled"
            : kind.equals(EndKind.CYCLE)
                ? "slice.end.cycle"
                : kind.equals(EndKind.SPURIOUS) ? "slice.end.spurious" : "slice.end.diverged");
  }
}
