package org.attractorlab.ui.depth;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.attractorlab.data.ImageShape;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.study.DepthSeries;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The current experiment's images learned by networks of many depths, or by two linear ones with
 * stride and without; one after the other, beside the run of the window.
 */
final class SeriesModel {
  private static final Logger LOG = LoggerFactory.getLogger(SeriesModel.class);

  /** The most that a training takes: nobody waits longer in front of a class. */
  private static final double SECONDS = 20;

  /** Halvings of the network with stride, where the images allow so many. */
  private static final int LEVELS = 3;

  private static final int FILTERS = 16;

  /** What is being varied. */
  enum Kind {
    DEPTH,
    STRIDE
  }

  private final Laboratory laboratory;
  private final DepthSeries.Runs runs;
  private final Executor elsewhere;
  private final Executor window;
  private final ObservableList<DepthSeries.Point> points = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.DEPTH);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message =
      new ReadOnlyStringWrapper(Texts.text("measures.depth.series.empty"));
  private volatile int order;

  SeriesModel(Laboratory laboratory, DepthSeries.Runs runs, Executor elsewhere, Executor window) {
    this.laboratory = laboratory;
    this.runs = runs;
    this.elsewhere = elsewhere;
    this.window = window;
    laboratory.imagesProperty().subscribe(_ -> forget());
  }

  /** What is there so far, in the order of the series. */
  ObservableList<DepthSeries.Point> points() {
    return points;
  }

  ReadOnlyObjectProperty<Kind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** The share of the networks that are trained, −1 where nothing is under way. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What is shown, or why nothing is. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Trains the experiment's network at many depths. */
  void deeper() {
    Experiment experiment = laboratory.experimentProperty().get();
    TrainingImages images = laboratory.imagesProperty().get();
    if (experiment != null && images != null) {
      begin(
          Kind.DEPTH,
          experiment,
          DepthSeries.byDepth(experiment.network(), images.set().shape(), DepthSeries.LAYERS));
    }
  }

  /** Trains two linear networks. */
  void stride() {
    Experiment experiment = laboratory.experimentProperty().get();
    TrainingImages images = laboratory.imagesProperty().get();
    if (experiment != null && images != null) {
      ImageShape shape = images.set().shape();
      int levels = Math.min(LEVELS, Integer.numberOfTrailingZeros(shape.height() | shape.width()));
      begin(
          Kind.STRIDE,
          experiment,
          levels == 0 ? List.of() : DepthSeries.withStrideAndWithout(levels, FILTERS));
    }
  }

  /** Ends what is under way; what it gave stays. */
  void cancel() {
    order++;
    progress.set(-1);
  }

  private void forget() {
    cancel();
    points.clear();
    message.set(Texts.text("measures.depth.series.empty"));
  }

  private void begin(Kind wanted, Experiment experiment, List<DepthSeries.Member> members) {
    int mine = ++order;
    TrainingImages images = laboratory.imagesProperty().get();
    points.clear();
    kind.set(wanted);
    if (members.isEmpty() || images.set().shape().isPoint()) {
      message.set(Texts.text("measures.depth.series.no-halving"));
      return;
    }
    message.set(
        Texts.text(
            wanted == Kind.DEPTH
                ? "measures.depth.series.depth"
                : "measures.depth.series.stride.text"));
    progress.set(0);
    DepthSeries series = new DepthSeries(experiment, images, SECONDS, runs);
    elsewhere.execute(() -> train(mine, series, members));
  }

  private void train(int mine, DepthSeries series, List<DepthSeries.Member> members) {
    try {
      series.run(
          members,
          point ->
              tell(
                  mine,
                  () -> {
                    points.add(point);
                    progress.set((double) points.size() / members.size());
                  }),
          () -> mine != order);
    } catch (CancellationException e) {
      LOG.debug("A series was cancelled", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException problem) {
      LOG.error("A series has failed", problem);
      tell(mine, () -> message.set(String.valueOf(problem.getMessage())));
    }
    tell(mine, () -> progress.set(-1));
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
