package org.attractorlab.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.training.TrainingSettings;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.FrameMeter;

/**
 * Times the real window with the default preset and prints what it found: how long training to the
 * preset's loss takes while grid, loss and spectrum are live, frames meanwhile, and iterations of
 * 256 orbits a second, while training and when not. {@code WindowTiming}.
 */
public final class WindowTiming {
  private WindowTiming() {}

  public static void main(String[] arguments) {
    Application.launch(Opened.class, arguments);
  }

  /** The program, which closes itself when all is timed. */
  public static final class Opened extends PictureScript {
    private static final int ORBITS = 256;
    private static final double SECONDS = 15;

    private long began;
    private int iterations;
    private int lastK;

    @Override
    void write(List<String> arguments) {
      show(new LabOptions(null, null, new LabOptions.Size(1366, 768)));
      lab().measureEveryProperty().set(Duration.ofSeconds(1));
      lab().stateProperty().subscribe((_, now) -> tell(now));
      lab().snapshotProperty().subscribe(this::count);
      await(this::isMeasured);
      for (String tab : List.of("Loss", "Spectrum", "Loss")) {
        select(tab);
        then(() -> lab().reset());
        await(() -> lab().stateProperty().get() == RunState.READY);
        then(() -> lab().train());
        await(this::isMeasured);
      }
      then(() -> watch(ORBITS));
      await(() -> lab().stateProperty().get() == RunState.READY);
      then(() -> lab().train());
      await(() -> lab().stateProperty().get() == RunState.TRAINING && snapshot().step() > 500);
      then(this::clear);
      pause(SECONDS);
      then(() -> print("%d orbits while training: %.1f iterations a second; %s", rate(), meter()));
      then(() -> lab().pause());
      await(() -> lab().stateProperty().get() == RunState.PAUSED);
      then(this::clear);
      await(() -> snapshot().film().size() > 150);
      then(
          () ->
              print("%d orbits when not training: %.1f iterations a second; %s", rate(), meter()));
    }

    /** As many orbits, 400 iterations, and training without an end. */
    private void watch(int orbits) {
      lab()
          .edit(
              Change.training(
                  t ->
                      new TrainingSettings(
                          t.optimizer(), t.learningRate(), 0, 0, 100_000_000, null)));
      lab()
          .edit(
              e -> {
                IterationSettings i = e.iteration();
                return e.withIteration(
                    new IterationSettings(
                        i.starts(), orbits, 400, i.tolerance(), i.noiseLevel(), i.erasedShare()));
              });
    }

    private FrameMeter meter() {
      return window().pulse().meter();
    }

    private void clear() {
      meter().clear();
      began = System.nanoTime();
      iterations = 0;
      lastK = snapshot().film().isEmpty() ? 0 : snapshot().film().getLast().k();
    }

    private double rate() {
      return iterations / ((System.nanoTime() - began) / 1e9);
    }

    /** While training the orbits begin anew every so often; then k falls. */
    private void count(Snapshot now) {
      if (now != null && !now.film().isEmpty()) {
        int k = now.film().getLast().k();
        iterations += k >= lastK ? k - lastK : k;
        lastK = k;
      }
    }

    private void tell(RunState now) {
      if (now == RunState.TRAINING) {
        clear();
      } else if (now == RunState.FINISHED) {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "%s: trained %d steps to %.1e in %.2f s, %.1f iterations a second; %s%n",
            lab().experimentProperty().get().name(),
            snapshot().step(),
            snapshot().loss(),
            seconds,
            rate(),
            meter());
      }
    }

    private void print(String format, double rate, FrameMeter frames) {
      System.out.printf(Locale.ROOT, format + "%n", ORBITS, rate, frames);
    }
  }
}
