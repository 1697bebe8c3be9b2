package org.attractorlab.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One size of image with one kind of filters: the bound on depth, and the depths observed.
 *
 * @param withoutZeros the least depth tried at which no entry of the matrix is 0; empty for none
 * @param memorizing the least depth tried at which everything becomes the training image; empty for
 *     none
 * @param deepest the largest depth tried
 */
public record DepthSummary(
    int size,
    int filters,
    int kernel,
    int bound,
    OptionalInt withoutZeros,
    OptionalInt memorizing,
    int deepest) {
  private record Kind(int size, int filters, int kernel) {}

  /** A summary for every size and kind of filters, in the order of the rows. */
  public static List<DepthSummary> of(List<DepthRow> rows) {
    Map<Kind, List<DepthRow>> kinds = new LinkedHashMap<>();
    for (DepthRow row : rows) {
      Kind kind = new Kind(row.size(), row.filters(), row.kernel());
      kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
    }
    return kinds.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static DepthSummary of(Kind kind, List<DepthRow> rows) {
    return new DepthSummary(
        kind.size,
        kind.filters,
        kind.kernel,
        rows.getFirst().bound(),
        rows.stream().filter(row -> row.zeros() == 0).mapToInt(DepthRow::layers).min(),
        rows.stream().filter(DepthRow::memorizes).mapToInt(DepthRow::layers).min(),
        rows.stream().mapToInt(DepthRow::layers).max().orElseThrow());
  }
}
