package org.attractorlab.experiment.study;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.dynamics.theory.DepthCell;

/**
 * Which linear convolutional autoencoders the study of depth trains.
 *
 * @param sizes sides of the images, 2 to {@value #LARGEST}
 * @param filters channels of the hidden layers
 * @param kernels sides of the filters: odd
 * @param depths numbers of layers, 1 to {@value #DEEPEST}
 * @param seeds how many trainings of each, from seed 1 on
 */
public record DepthGrid(
    List<Integer> sizes,
    List<Integer> filters,
    List<Integer> kernels,
    List<Integer> depths,
    int seeds) {
  /** From here on a training takes minutes, and no longer tells anything new. */
  public static final int LARGEST = 16;

  public static final int DEEPEST = 40;

  /** The grid of the table of predictions and observations. */
  public static final DepthGrid STANDARD =
      new DepthGrid(
          List.of(2, 3, 4, 5), List.of(1, 16), List.of(3), List.of(1, 2, 3, 4, 6, 8, 12, 16), 3);

  public DepthGrid {
    sizes = checked("size", sizes, 2, LARGEST);
    filters = checked("number of filters", filters, 1, 64);
    kernels = checked("kernel", kernels, 3, 7);
    depths = checked("depth", depths, 1, DEEPEST);
    checked("number of seeds", List.of(seeds), 1, 100);
    for (int kernel : kernels) {
      if (kernel % 2 == 0) {
        throw new UnusableInput(
            "Filters of %d × %d pixels have no middle.".formatted(kernel, kernel),
            "Take kernels of 3, 5 or 7.");
      }
    }
  }

  private static List<Integer> checked(String what, List<Integer> values, int least, int most) {
    for (int value : values) {
      if (value < least || value > most) {
        throw new UnusableInput(
            "A %s of %d cannot be studied.".formatted(what, value),
            "Take %d to %d.".formatted(least, most));
      }
    }
    if (values.isEmpty()) {
      throw new UnusableInput("No " + what + " is given.", "Give at least one.");
    }
    return values.stream().sorted().distinct().toList();
  }

  /** How many rows it has: cells of the heat maps. */
  public int cells() {
    return sizes.size() * filters.size() * kernels.size() * depths.size();
  }

  /** The trainings, those of one row together, the rows in the order of the table. */
  List<List<DepthCell>> rows() {
    List<List<DepthCell>> rows = new ArrayList<>();
    for (int kernel : kernels) {
      for (int filter : filters) {
        for (int size : sizes) {
          for (int depth : depths) {
            List<DepthCell> row = new ArrayList<>();
            for (int seed = 1; seed <= seeds; seed++) {
              row.add(new DepthCell(size, filter, kernel, depth, seed));
            }
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }
}
