package org.attractorlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
  @Test
  void eachPointIsATrainingImageOfTwoNumbers() {
    TrainingImages images = Points.of(new double[][] {{-1, 0.5}, {0, 1}}).toTrainingImages();
    assertThat(images.images()).isDeepEqualTo(new float[][] {{-1, 0.5f}, {0, 1}});
    assertThat(images.set().shape().isPoint()).isTrue();
    assertThat(images.label(1)).isEqualTo("point 2");
    assertThat(images.unseen()).isEmpty();
  }

  @Test
  void saysWhichPointCannotBeUsed() {
    assertThatThrownBy(() -> new Points(List.of()))
        .hasMessage("0 points cannot be memorized. Give 1 to 100.");
    assertThatThrownBy(() -> Points.of(new double[101][2])).hasMessageContaining("101 points");
    assertThatThrownBy(() -> Points.of(new double[][] {{0, 0}, {1.5, 0}}))
        .hasMessage(
            "Point 2 has the coordinate 1.5, which is not in [−1, 1]. Scale the points so that all"
                + " lie there.");
    assertThatThrownBy(() -> Points.of(new double[][] {{Double.NaN, 0}}))
        .hasMessageContaining("Point 1 has the coordinate NaN");
    assertThatThrownBy(() -> Points.of(new double[][] {{0, 0}, {0}}))
        .hasMessageContaining("Point 2 has 1 numbers.");
  }
}
