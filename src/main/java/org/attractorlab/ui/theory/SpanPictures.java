package org.attractorlab.ui.theory;

import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.SeededRandom;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.spectrum.Vectors;
import org.attractorlab.dynamics.theory.Span;
import org.attractorlab.ui.Described;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.attractorlab.ui.picture.Thumbnail;
import org.jspecify.annotations.Nullable;

/**
 * What a linear layer trained from zero does with an input: it is the sum of a part inside the span
 * of the training images and a part outside; the output is the inside part.
 */
final class SpanPictures implements Explanation {
  private static final int SIDE = 72;

  /** Grey is 0 in the picture of the part outside, whose values have both signs. */
  private static final float MIDDLE = 0.5f;

  private final Laboratory laboratory;
  private final ImageView input = new ImageView();
  private final ImageView inside = new ImageView();
  private final ImageView outside = new ImageView();
  private final Label numbers = new Label();
  private final VBox pane;
  private @Nullable TrainingImages images;
  private @Nullable Span span;
  private int shown;

  SpanPictures(Laboratory laboratory) {
    this.laboratory = laboratory;
    numbers.setWrapText(true);
    numbers.setMinHeight(Label.USE_PREF_SIZE);
    Button another =
        Described.by("theory.span.another", new Button(Texts.text("theory.span.another")));
    another.setId("theory-another");
    another.getStyleClass().add("small");
    another.setOnAction(
        _ -> {
          shown++;
          draw();
        });
    FlowPane line =
        new FlowPane(
            picture(input, "theory.span.input"),
            sign("="),
            picture(inside, "theory.span.inside"),
            sign("+"),
            picture(outside, "theory.span.outside"));
    line.getStyleClass().add("theory-pictures");
    line.setAlignment(Pos.TOP_LEFT);
    pane = new VBox(line, numbers, another);
    pane.getStyleClass().add("measure");
  }

  @Override
  public boolean belongsTo(Theorem theorem) {
    return theorem.statement().contains("projection");
  }

  @Override
  public boolean show(Theorem theorem) {
    TrainingImages now = laboratory.imagesProperty().get();
    if (now != null && now != images) {
      images = now;
      span = new Span(doubles(now));
      draw();
    }
    return now != null;
  }

  @Override
  public Node node() {
    return pane;
  }

  /** Unseen images and noise take turns; every sixth is a training image, which has no outside. */
  private void draw() {
    if (images == null || span == null) {
      return;
    }
    ImageShape shape = images.set().shape();
    float[] z = input();
    double[] x = Vectors.doubles(z);
    double[] within = span.inside(x);
    double[] beyond = span.outside(x);
    input.setImage(Thumbnail.of(z, shape, SIDE, 2));
    inside.setImage(Thumbnail.of(floats(within, 0), shape, SIDE, 2));
    outside.setImage(Thumbnail.of(floats(beyond, MIDDLE), shape, SIDE, 2));
    double share = Vectors.norm(within) / Vectors.norm(x);
    numbers.setText(Texts.text("theory.span.numbers", 100 * share * share, span.rank()));
  }

  private float[] input() {
    int[] unseen = images.unseen();
    if (shown % 6 == 5) {
      return images.image(shown / 6 % images.count());
    }
    if (shown % 2 == 0 && unseen.length > 0) {
      return images.set().image(unseen[shown / 2 * 7 % unseen.length]);
    }
    RandomGenerator random = SeededRandom.of(shown);
    float[] noise = new float[images.set().shape().size()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat();
    }
    return noise;
  }

  private static double[][] doubles(TrainingImages images) {
    double[][] rows = new double[images.count()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Vectors.doubles(images.image(i));
    }
    return rows;
  }

  private static float[] floats(double[] values, float zero) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i] + zero;
    }
    return floats;
  }

  private static Node picture(ImageView view, String key) {
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    view.setPreserveRatio(true);
    Label name = new Label(Texts.text(key));
    name.getStyleClass().add("theory-caption");
    name.setWrapText(true);
    name.setMaxWidth(SIDE * 1.2);
    VBox box = new VBox(view, name);
    box.setAlignment(Pos.TOP_CENTER);
    return box;
  }

  private static Label sign(String sign) {
    Label label = new Label(sign);
    label.setMinHeight(SIDE);
    label.getStyleClass().add("theory-sign");
    return label;
  }
}
