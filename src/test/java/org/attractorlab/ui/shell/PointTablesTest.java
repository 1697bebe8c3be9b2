package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attractorlab.data.Points;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.ui.FakeRun;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointTablesTest {
  @TempDir Path folder;
  private final TestLab test = new TestLab();
  private final Laboratory lab = test.lab();
  private final PointTables tables = new PointTables(lab, Runnable::run, Runnable::run);

  private boolean open(String name, String text) throws IOException {
    return tables.open(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void imagesGiveWayToATableOfTwoColumns() throws IOException {
    assertThat(open("two.csv", "x,y\n0.5,-0.25\n-1,0\n")).isTrue();

    assertThat(lab.experimentProperty().get().images().points())
        .isEqualTo(Points.of(new double[][] {{0.5, -0.25}, {-1, 0}}));
    assertThat(lab.experimentProperty().get().iteration().starts()).isEqualTo(StartKind.NOISE);
    assertThat(test.run().images().count()).isEqualTo(2);
  }

  @Test
  void pointsGoToTheRunThatIsThere() throws IOException {
    lab.open(TestExperiments.sixPoints());
    FakeRun run = test.run();

    assertThat(open("one.csv", "0.5 0.5\n")).isTrue();

    assertThat(test.run()).isSameAs(run);
    assertThat(run.commands()).contains("points 1");
  }

  @Test
  void aPlaceOutsideIsRefusedByItsNumber() throws IOException {
    assertThat(open("far.csv", "0,0\n3,0\n")).isTrue();

    Notice told = test.notices().getLast();
    assertThat(told.severity()).isEqualTo(Notice.Severity.ERROR);
    assertThat(told.text()).contains("far.csv").contains("3.0");
    assertThat(lab.experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
  }

  @Test
  void aTableOfPixelsIsNoTableOfPoints() throws IOException {
    assertThat(open("pixels.csv", "1,2,3,4\n5,6,7,8\n")).isFalse();
    assertThat(tables.open(folder)).isFalse();
  }
}
