package org.attractorlab.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepthStudyTest {
  private static final DepthGrid SMALL =
      new DepthGrid(List.of(2, 3), List.of(4), List.of(3), List.of(1, 2, 8), 2);

  @TempDir private Path folder;

  private List<DepthRow> run(DepthGrid grid, BooleanSupplier cancelled) {
    List<DepthRow> rows = new ArrayList<>();
    new DepthStudy(folder.resolve("table.csv")).run(grid, true, rows::add, cancelled);
    return rows;
  }

  private List<String> table() throws IOException {
    return Files.readAllLines(folder.resolve("table.csv"));
  }

  @Test
  void everyRowIsThereOnceWithWhatIsPredicted() throws IOException {
    List<DepthRow> rows = run(SMALL, () -> false);
    assertThat(rows).extracting(DepthRow::size).containsExactly(2, 2, 2, 3, 3, 3);
    assertThat(rows).extracting(DepthRow::layers).containsExactly(1, 2, 8, 1, 2, 8);
    assertThat(rows).extracting(DepthRow::bound).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(rows).allMatch(row -> row.zeros() == row.forcedZeros());
    assertThat(table()).hasSize(1 + 6 * 2);
  }

  @Test
  void itGoesOnWhereItWasInterrupted() throws IOException {
    BooleanSupplier firstIsDone = () -> Files.exists(folder.resolve("table.csv"));
    assertThatThrownBy(() -> run(SMALL, firstIsDone)).isInstanceOf(CancellationException.class);
    List<String> before = table();
    assertThat(before).hasSizeBetween(2, 12);
    List<DepthRow> rows = run(SMALL, () -> false);
    assertThat(table()).containsAll(before).hasSize(13);
    assertThat(rows).hasSize(6);
    BooleanSupplier never =
        () -> {
          throw new AssertionError("trained again");
        };
    assertThat(run(SMALL, never)).isEqualTo(rows);
  }

  @Test
  void aLargerGridKeepsWhatASmallerOneHasFound() throws IOException {
    run(new DepthGrid(List.of(2), List.of(1), List.of(3), List.of(1), 1), () -> false);
    String first = table().get(1);
    run(new DepthGrid(List.of(2), List.of(1), List.of(3, 5), List.of(1), 2), () -> false);
    assertThat(table()).hasSize(5).contains(first);
  }

  @Test
  void aFileThatIsNoSuchTableIsRefusedAndKept() throws IOException {
    for (String text : List.of("", "a,b\n1,2\n", "size,filters\n", tableWith("2,4,3,x"))) {
      Files.writeString(folder.resolve("table.csv"), text);
      assertThatThrownBy(() -> run(SMALL, () -> false))
          .isInstanceOf(UnusableInput.class)
          .hasMessageContaining("table.csv is no table of this study");
      assertThat(Files.readString(folder.resolve("table.csv"))).isEqualTo(text);
    }
  }

  private String tableWith(String line) throws IOException {
    Files.deleteIfExists(folder.resolve("table.csv"));
    run(new DepthGrid(List.of(2), List.of(1), List.of(3), List.of(1), 1), () -> false);
    return table().getFirst() + "\n" + line + "\n";
  }

  @Test
  void theSummaryNamesTheLeastDepths() {
    List<DepthRow> rows = run(SMALL, () -> false);
    DepthSummary three = DepthSummary.of(rows).get(1);
    assertThat(three.size()).isEqualTo(3);
    assertThat(three.bound()).isEqualTo(2);
    assertThat(three.withoutZeros()).hasValue(2);
    assertThat(three.deepest()).isEqualTo(8);
    for (DepthRow row : rows) {
      boolean least = row.size() == 3 && three.memorizing().orElse(0) == row.layers();
      assertThat(!least || row.cosine() > 0.95).isTrue();
    }
  }

  @Test
  void aGridThatCannotBeTrainedIsRefused() {
    List<Integer> one = List.of(1);
    List<Integer> three = List.of(3);
    assertThatThrownBy(() -> new DepthGrid(one, one, three, one, 3))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("size of 1");
    assertThatThrownBy(() -> new DepthGrid(three, one, List.of(4), one, 3))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("no middle");
    assertThatThrownBy(() -> new DepthGrid(three, one, three, List.of(), 3))
        .isInstanceOf(UnusableInput.class);
    assertThatThrownBy(() -> new DepthGrid(three, one, three, one, 0))
        .isInstanceOf(UnusableInput.class);
  }
}
