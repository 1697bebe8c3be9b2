package org.attractorlab.ui.shell;

import static org.attractorlab.ui.Texts.text;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.Numbers;
import org.attractorlab.ui.Work;
import org.attractorlab.ui.export.Writing;
import org.jspecify.annotations.Nullable;

/** What the status bar says. */
final class StatusModel {
  private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper loss = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper speed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);

  private final Laboratory lab;
  private final EngineWork engine;
  private final EngineWork download;
  private final Writing writing;
  private String hint = "";
  private @Nullable Snapshot hinted;

  StatusModel(Laboratory lab, EngineWork engine, EngineWork download, Writing writing) {
    this.lab = lab;
    this.writing = writing;
    this.engine = engine;
    this.download = download;
    lab.onNotice(this::hint);
    lab.snapshotProperty().subscribe(_ -> show());
    lab.loadingProperty().subscribe(_ -> show());
    lab.loadingProgressProperty().subscribe(_ -> show());
    writing.nameProperty().subscribe(_ -> show());
  }

  /** {@code CPU} or {@code GPU}; empty until the engine runs. */
  ReadOnlyStringProperty deviceProperty() {
    return device.getReadOnlyProperty();
  }

  ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyStringProperty lossProperty() {
    return loss.getReadOnlyProperty();
  }

  ReadOnlyStringProperty speedProperty() {
    return speed.getReadOnlyProperty();
  }

  /** What the program is doing now. */
  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** In [0, 1]; −1 where work is done whose end is not known; NaN while nothing is done. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Looks how far the engine, a download or a file is; called once a frame. */
  void look() {
    boolean starting =
        lab.stateProperty().get() == RunState.PREPARING && !lab.loadingProperty().get();
    boolean busy = !download.now().text().isEmpty() || !writing.nameProperty().get().isEmpty();
    if (starting || busy) {
      show();
    }
  }

  private void hint(Notice notice) {
    if (notice.severity() == Notice.Severity.HINT) {
      hint = notice.text();
      hinted = lab.snapshotProperty().get();
      show();
    }
  }

  private void show() {
    Snapshot now = lab.snapshotProperty().get();
    // A hint stays until the run moves on.
    if (!hint.isEmpty() && hinted != null && now != null && now.state() != hinted.state()) {
      hint = "";
    }
    if (now != null) {
      device.set(now.device().isEmpty() ? "" : text("shell.status." + now.device()));
      step.set(text("shell.status.step", now.step()));
      loss.set(text("shell.status.loss", Numbers.scientific(now.loss())));
      boolean moving = now.state() == RunState.TRAINING && now.stepsPerSecond() > 0;
      speed.set(moving ? text("shell.status.speed", "%.0f".formatted(now.stepsPerSecond())) : "");
    }
    if (lab.loadingProperty().get()) {
      doing.set(text("shell.status.reading"));
      progress.set(lab.loadingProgressProperty().get());
      return;
    }
    if (!writing.nameProperty().get().isEmpty()) {
      showWriting(writing.nameProperty().get(), writing.work());
      return;
    }
    EngineWork.State work =
        lab.stateProperty().get() == RunState.PREPARING ? engine.now() : download.now();
    if (!work.text().isEmpty()) {
      doing.set(work.text());
      progress.set(work.fraction());
      return;
    }
    doing.set(!hint.isEmpty() ? hint : now == null ? "" : now.message());
    progress.set(now == null || now.progress() < 0 ? Double.NaN : now.progress());
  }

  private void showWriting(String file, Work work) {
    String what = work.doing().isEmpty() ? file : file + ": " + work.doing();
    doing.set(
        work.cancelled()
            ? text("shell.status.cancelling", file)
            : text("shell.status.writing", what));
    progress.set(work.fraction());
  }
}
