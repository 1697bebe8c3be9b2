package org.attractorlab.ui.depth;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attractorlab.data.UnusableInput;
import org.attractorlab.experiment.model.WholeFile;
import org.attractorlab.experiment.study.DepthExperiment;
import org.attractorlab.experiment.study.DepthGrid;
import org.attractorlab.experiment.study.DepthRow;
import org.attractorlab.experiment.study.DepthStudy;
import org.attractorlab.experiment.study.DepthSummary;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The study of depth in the window. Its table is kept in a file of the program, so that a study
 * that was ended goes on where it was, also after the program was closed.
 */
final class StudyModel {
  private static final Logger LOG = LoggerFactory.getLogger(StudyModel.class);

  private final Laboratory laboratory;
  private final Path table;
  private final Executor elsewhere;
  private final Executor window;
  private final StringProperty sizes = text(DepthGrid.STANDARD.sizes());
  private final StringProperty filters = text(DepthGrid.STANDARD.filters());
  private final StringProperty kernels = text(DepthGrid.STANDARD.kernels());
  private final StringProperty seeds = text(List.of(DepthGrid.STANDARD.seeds()));
  private final ObservableList<DepthRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message =
      new ReadOnlyStringWrapper(Texts.text("measures.depth.study.empty"));
  private volatile int order;

  /**
   * @param table the file; made where there is none
   * @param elsewhere computes what takes long
   * @param window runs work on the window's thread
   */
  StudyModel(Laboratory laboratory, Path table, Executor elsewhere, Executor window) {
    this.laboratory = laboratory;
    this.table = table;
    this.elsewhere = elsewhere;
    this.window = window;
  }

  private static StringProperty text(List<Integer> numbers) {
    return new SimpleStringProperty(
        numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** Sides of images, separated by commas. */
  StringProperty sizesProperty() {
    return sizes;
  }

  /** Channels of hidden layers, separated by commas. */
  StringProperty filtersProperty() {
    return filters;
  }

  /** Sides of filters, separated by commas. */
  StringProperty kernelsProperty() {
    return kernels;
  }

  /** Trainings of each cell. */
  StringProperty seedsProperty() {
    return seeds;
  }

  /** The cells of the heat map that are done, in the order of the study. */
  ObservableList<DepthRow> rows() {
    return rows;
  }

  /** The share that is done, −1 where nothing is under way. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What has come of it, or what was wrong. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Begins, or goes on where it was ended. */
  void run() {
    DepthGrid grid;
    try {
      grid =
          new DepthGrid(
              numbers(sizes),
              numbers(filters),
              numbers(kernels),
              DepthGrid.STANDARD.depths(),
              first(numbers(seeds)));
    } catch (UnusableInput problem) {
      message.set(problem.getMessage());
      return;
    }
    int mine = ++order;
    rows.clear();
    message.set(Texts.text("measures.depth.study.running"));
    progress.set(0);
    elsewhere.execute(() -> study(mine, grid));
  }

  /** Ends it soon; what is done stays and is not done again. */
  void cancel() {
    order++;
    progress.set(-1);
    message.set(Texts.text("measures.depth.study.cancelled"));
  }

  /** Opens the training that stands for a cell as an experiment, and trains it. */
  void open(DepthRow row) {
    laboratory.openAndTrain(DepthExperiment.of(row.cell()));
  }

  private static List<Integer> numbers(StringProperty text) {
    try {
      return Arrays.stream(text.get().split("[,; ]+"))
          .filter(number -> !number.isEmpty())
          .map(Integer::valueOf)
          .toList();
    } catch (NumberFormatException e) {
      throw new UnusableInput(
          "\"" + text.get() + "\" is no list of numbers.", "Write them like 2,3,4.", e);
    }
  }

  private static int first(List<Integer> numbers) {
    return numbers.isEmpty() ? 0 : numbers.getFirst();
  }

  private void study(int mine, DepthGrid grid) {
    try {
      WholeFile.prepare(table.toAbsolutePath().getParent());
      new DepthStudy(table)
          .run(
              grid,
              false,
              row ->
                  tell(
                      mine,
                      () -> {
                        rows.add(row);
                        progress.set((double) rows.size() / grid.cells());
                      }),
              () -> mine != order);
      tell(
          mine,
          () -> {
            progress.set(-1);
            message.set(sentence(rows));
          });
    } catch (CancellationException e) {
      LOG.debug("The study was cancelled", e);
    } catch (RuntimeException problem) {
      LOG.error("The study has failed", problem);
      tell(
          mine,
          () -> {
            progress.set(-1);
            message.set(String.valueOf(problem.getMessage()));
          });
    }
  }

  /** The bound beside what was observed, a line for each kind. */
  private static String sentence(List<DepthRow> rows) {
    return DepthSummary.of(rows).stream()
        .map(
            s ->
                Texts.text(
                    "measures.depth.study.summary",
                    s.size(),
                    s.size(),
                    s.filters(),
                    s.kernel(),
                    s.kernel(),
                    s.bound(),
                    s.memorizing().isPresent()
                        ? "" + s.memorizing().getAsInt()
                        : Texts.text("measures.depth.study.more", s.deepest())))
        .collect(Collectors.joining("\n"));
  }

  private void tell(int mine, Runnable news) {
    window.execute(
        () -> {
          if (mine == order) {
            news.run();
          }
        });
  }
}
