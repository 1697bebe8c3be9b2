package org.attractorlab.ui.shell;

import javafx.application.Application;
import javafx.stage.Stage;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The program with its window, which tells what it does in lines: {@code training STEP SECONDS},
 * {@code reopened STEP SECONDS}. {@code WatchedWindow endless} trains without an end, {@code
 * WatchedWindow reopen} takes the offer to reopen what was being trained and trains on.
 */
public final class WatchedWindow {
  private WatchedWindow() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program itself. */
  public static final class Opened extends LabApplication {
    private boolean reopening;
    private @Nullable Object presetRun;
    private int told;

    @Override
    public void start(Stage stage) {
      boolean endless = getParameters().getRaw().contains("endless");
      LabWindow window = open(stage, LabOptions.NONE);
      Laboratory lab = window.laboratory();
      lab.onNotice(notice -> take(lab, notice));
      if (endless) {
        lab.edit(
            experiment ->
                Change.training(
                        t ->
                            new org.attractorlab.training.TrainingSettings(
                                t.optimizer(), t.learningRate(), 0, 0, 100_000_000, null))
                    .apply(experiment));
      }
      lab.snapshotProperty().subscribe(snapshot -> tell(lab, snapshot, endless));
    }

    private void take(Laboratory lab, Notice notice) {
      if (notice.offer() != null && notice.text().contains("without being closed")) {
        reopening = true;
        presetRun = lab.runProperty().get();
        notice.offer().action().run();
      }
    }

    private void tell(Laboratory lab, @Nullable Snapshot now, boolean endless) {
      if (now == null) {
        return;
      }
      if (endless && now.state() == RunState.READY) {
        lab.train();
      }
      if (reopening && lab.runProperty().get() != presetRun && now.state() == RunState.PAUSED) {
        reopening = false;
        presetRun = null;
        System.out.println("reopened " + now.step() + " " + now.seconds());
        lab.train();
      } else if (now.state() == RunState.TRAINING && now.step() != told && !reopening) {
        told = now.step();
        System.out.println("training " + now.step() + " " + now.seconds());
      }
    }
  }
}
