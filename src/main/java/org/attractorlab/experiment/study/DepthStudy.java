package org.attractorlab.experiment.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.theory.DepthCell;
import org.attractorlab.experiment.model.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * How many layers a linear convolutional autoencoder needs to memorize: the bound, and what is
 * observed. The table in its file is the state of the study: what is in it is not trained again,
 * whichever grid it was trained for.
 */
public final class DepthStudy {
  private static final String HEADER =
      "size,filters,kernel,layers,seed,bound,forced_zeros,zeros,sigma2_sigma1,cosine,loss,steps";

  private final Path file;
  private final Map<DepthCell, DepthCell.Result> results = new LinkedHashMap<>();

  /**
   * @param file the table; read if it is there
   * @throws UnusableInput if it is something else
   */
  public DepthStudy(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      read();
    }
  }

  /**
   * Trains what is not in the table yet.
   *
   * @param together whether the seeds of a row are trained at the same time, on all processors
   * @param done takes each row as soon as it is complete
   * @throws CancellationException soon after {@code cancelled} is true
   */
  public void run(
      DepthGrid grid, boolean together, Consumer<DepthRow> done, BooleanSupplier cancelled) {
    for (List<DepthCell> row : grid.rows()) {
      (together ? row.parallelStream() : row.stream())
          .filter(cell -> !isDone(cell))
          .forEach(cell -> add(cell, cell.run(cancelled)));
      done.accept(row(row));
    }
  }

  private synchronized boolean isDone(DepthCell cell) {
    return results.containsKey(cell);
  }

  private synchronized void add(DepthCell cell, DepthCell.Result result) {
    results.put(cell, result);
    StringBuilder table = new StringBuilder(HEADER).append('\n');
    results.forEach((c, r) -> table.append(line(c, r)).append('\n'));
    byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file, out -> out.write(bytes));
  }

  private synchronized DepthRow row(List<DepthCell> row) {
    return DepthRow.of(row.getFirst(), row.stream().map(results::get).toList());
  }

  private static String line(DepthCell cell, DepthCell.Result result) {
    Object[] values = {
      cell.side(),
      cell.filters(),
      cell.kernel(),
      cell.layers(),
      cell.seed(),
      cell.bound(),
      cell.forcedZeros(),
      result.zeros(),
      result.ratio(),
      result.cosine(),
      result.loss(),
      result.steps()
    };
    return String.join(",", Arrays.stream(values).map(Object::toString).toList());
  }

  private void read() {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
        throw notOurs(null);
      }
      lines.stream().skip(1).forEach(this::read);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw notOurs(e);
    }
  }

  private void read(String line) {
    String[] values = line.split(",", -1);
    DepthCell cell =
        new DepthCell(
            Integer.parseInt(values[0]),
            Integer.parseInt(values[1]),
            Integer.parseInt(values[2]),
            Integer.parseInt(values[3]),
            Integer.parseInt(values[4]));
    results.put(
        cell,
        new DepthCell.Result(
            Integer.parseInt(values[11]),
            Double.parseDouble(values[10]),
            Double.parseDouble(values[7]),
            Double.parseDouble(values[8]),
            Double.parseDouble(values[9])));
  }

  private UnusableInput notOurs(@Nullable Exception cause) {
    return new UnusableInput(
        file + " is no table of this study, so it cannot go on from it.",
        "Choose another folder, or move the file away.",
        cause);
  }
}
