package org.attractorlab.data.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attractorlab.data.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointFileTest {
  @TempDir private Path folder;

  @Test
  void readsWhatItHasWritten() {
    Points points = Points.of(new double[][] {{-0.25, 1}, {0.125, -1}});
    assertThat(PointFile.parse("", PointFile.write(points))).isEqualTo(points);
    Points line = Points.of(new double[][] {{0.5}, {-0.5}});
    assertThat(PointFile.write(line)).isEqualTo("x\n0.5\n-0.5\n");
    assertThat(PointFile.parse("", PointFile.write(line))).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y\n0.5,0.25\n-1,1\n",
        "0.5;0.25\r\n-1;1",
        "# drawn by hand\n\n0.5\t0.25\n-1\t1\n",
        "\uFEFF0.5 0.25\n-1 1"
      })
  void readsWhatOtherProgramsWrite(String text) {
    assertThat(PointFile.parse("", text).coordinates())
        .containsExactly(List.of(0.5, 0.25), List.of(-1.0, 1.0));
  }

  @Test
  void saysInWhichLineWhatIsWrong() {
    assertThatThrownBy(() -> PointFile.parse("p.csv: ", "x,y\n0.5,hello\n"))
        .hasMessage("p.csv: line 2 has \"hello\", which is no number. Write numbers like 0.5.");
    assertThatThrownBy(() -> PointFile.parse("p.csv: ", "0.5,0.5\n1,2,3\n"))
        .hasMessageStartingWith("p.csv: line 2 has 3 values.");
    assertThatThrownBy(() -> PointFile.parse("p.csv: ", "12,0\n"))
        .hasMessageStartingWith("p.csv: Point 1 has the coordinate 12.0");
    assertThatThrownBy(() -> PointFile.parse("p.csv: ", "x,y\n"))
        .hasMessage("p.csv: 0 points cannot be memorized. Give 1 to 100.");
    assertThatThrownBy(() -> PointFile.parse("p.csv: ", "0.5,0.5\n0.25\n"))
        .hasMessageStartingWith("p.csv: Point 2 has 1 numbers.");
    assertThatThrownBy(() -> PointFile.read(folder.resolve("none.csv")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void tellsPointsFromImages() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), "x,y\n0,0\n");
    Path images = Files.writeString(folder.resolve("images.csv"), "0,1,0,1\n1,0,1,0\n");
    assertThat(PointFile.isPoints(points)).isTrue();
    assertThat(PointFile.isPoints(images)).isFalse();
    assertThat(PointFile.isPoints(folder)).isFalse();
    assertThat(PointFile.read(points).count()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(PointShape.class)
  void everyShapeHasAsManyPointsAsWantedAllDifferent(PointShape shape) {
    for (int count : new int[] {1, 2, 7, 20, 100}) {
      Points points = shape.points(count, 7);
      assertThat(points.count()).isEqualTo(count);
      assertThat(points.coordinates()).doesNotHaveDuplicates();
      assertThat(shape.points(count, 7)).isEqualTo(points);
    }
    assertThat(PointShape.named(shape.title())).contains(shape);
  }

  @Test
  void theLineIsSpreadEvenly() {
    assertThat(PointShape.line(3).coordinates())
        .containsExactly(List.of(-0.8), List.of(0.0), List.of(0.8));
  }
}
