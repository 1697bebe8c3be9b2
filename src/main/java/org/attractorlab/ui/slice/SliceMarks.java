package org.attractorlab.ui.slice;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.ui.ImageColours;
import org.attractorlab.ui.picture.Argb;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/**
 * What lies over a slice: the three images at their places, joined by a triangle, and the number of
 * each basin that has room for it.
 */
final class SliceMarks extends Pane {
  private static final int SIDE = 26;
  private static final double LEAST_ROOM = 0.045;
  private static final double APART = 0.16;

  private @Nullable SliceView shown;
  private @Nullable List<Corner> corners;
  private final Polygon triangle = new Polygon();
  private final Circle[] dots = {new Circle(3.5), new Circle(3.5), new Circle(3.5)};
  private final Node[] pictures = new Node[3];
  private List<BasinLabel> numbers = List.of();

  SliceMarks() {
    setMouseTransparent(true);
    triangle.getStyleClass().add("slice-triangle");
    for (Circle dot : dots) {
      dot.getStyleClass().add("slice-dot");
    }
  }

  void show(SliceView view, TrainingImages images) {
    if (view == shown) {
      return;
    }
    shown = view;
    if (view.corners() != corners) {
      corners = view.corners();
      for (int i = 0; i < pictures.length; i++) {
        pictures[i] = picture(corners.get(i), images);
      }
    }
    numbers =
        BasinLabel.of(view.map(), LEAST_ROOM).stream()
            .filter(label -> isApart(view, label))
            .toList();
    getChildren().setAll(triangle);
    getChildren().addAll(dots);
    getChildren().addAll(pictures);
    for (BasinLabel label : numbers) {
      getChildren().add(number(label.image()));
    }
    requestLayout();
  }

  /** Whether a number would not lie upon a picture that shows the same number. */
  private static boolean isApart(SliceView view, BasinLabel label) {
    for (int i = 0; i < view.corners().size(); i++) {
      double[] at = view.place(i);
      if (view.corners().get(i).training() == label.image()
          || Math.hypot(at[0] - label.x(), at[1] - label.y()) < APART) {
        return false;
      }
    }
    return true;
  }

  private static Node picture(Corner corner, TrainingImages images) {
    float[] values = images.set().image(corner.index());
    ImageView image = new ImageView(Thumbnail.of(values, images.set().shape(), SIDE, 2));
    image.setFitWidth(SIDE);
    image.setFitHeight(SIDE);
    image.setPreserveRatio(true);
    StackPane framed = new StackPane(image);
    framed.getStyleClass().add("slice-corner");
    if (!corner.isUnseen()) {
      Label number = number(corner.training());
      StackPane.setAlignment(number, Pos.TOP_LEFT);
      framed.getChildren().add(number);
      framed.setStyle("-fx-border-color: " + web(corner.training()) + ";");
    }
    return framed;
  }

  private static Label number(int training) {
    Label number = new Label(Integer.toString(training + 1));
    number.getStyleClass().add("slice-number");
    int colour = Argb.of(ImageColours.of(training));
    number.setStyle(
        "-fx-background-color: %s; -fx-text-fill: %s;"
            .formatted(web(training), Argb.inkOn(colour) == 0xFF000000 ? "black" : "white"));
    return number;
  }

  private static String web(int training) {
    return ImageColours.of(training).toString().replace("0x", "#");
  }

  @Override
  protected void layoutChildren() {
    if (shown == null) {
      return;
    }
    double side = getWidth();
    double[] middle = new double[2];
    triangle.getPoints().clear();
    for (int i = 0; i < dots.length; i++) {
      double[] at = shown.place(i);
      dots[i].setCenterX(at[0] * side);
      dots[i].setCenterY(at[1] * side);
      triangle.getPoints().addAll(at[0] * side, at[1] * side);
      middle[0] += at[0] * side / dots.length;
      middle[1] += at[1] * side / dots.length;
    }
    for (int i = 0; i < pictures.length; i++) {
      placeOutside(pictures[i], dots[i].getCenterX(), dots[i].getCenterY(), middle, side);
    }
    List<Node> all = getChildren();
    for (int i = 0; i < numbers.size(); i++) {
      Node node = all.get(all.size() - numbers.size() + i);
      node.autosize();
      node.relocate(
          numbers.get(i).x() * side - node.getLayoutBounds().getWidth() / 2,
          numbers.get(i).y() * side - node.getLayoutBounds().getHeight() / 2);
    }
  }

  /** Beside its dot, on the far side of the triangle's middle. */
  private static void placeOutside(Node node, double x, double y, double[] middle, double side) {
    node.autosize();
    double width = node.getLayoutBounds().getWidth();
    double height = node.getLayoutBounds().getHeight();
    double length = Math.max(1, Math.hypot(x - middle[0], y - middle[1]));
    double away = 0.72 * width + 4;
    double left = x + away * (x - middle[0]) / length - width / 2;
    double top = y + away * (y - middle[1]) / length - height / 2;
    node.relocate(
        Math.clamp(left, 0, Math.max(0, side - width)),
        Math.clamp(top, 0, Math.max(0, side - height)));
  }
}
