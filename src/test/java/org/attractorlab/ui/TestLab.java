package org.attractorlab.ui;

import java.util.ArrayList;
import java.util.List;
import org.attractorlab.data.ImageChooser;
import org.attractorlab.data.ImageSet;

/** A laboratory without engine, window and waiting, and what came of it. */
public final class TestLab {
  private final ImageSet set = TestImages.set("shapes", 200);
  private final List<FakeRun> runs = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Laboratory lab =
      new Laboratory(
          (choice, seed, _) ->
              choice.points() == null
                  ? new ImageChooser(set).choose(choice, seed)
                  : choice.points().toTrainingImages(),
          (experiment, images) -> {
            FakeRun run = new FakeRun(experiment, images);
            runs.add(run);
            return run;
          },
          Runnable::run,
          Runnable::run,
          Runnable::run);

  /** Ten shapes are open and ready. */
  public TestLab() {
    lab.onNotice(notices::add);
    lab.open(TestExperiments.tenShapes());
  }

  public Laboratory lab() {
    return lab;
  }

  /** The newest run. */
  public FakeRun run() {
    return runs.getLast();
  }

  public List<FakeRun> runs() {
    return runs;
  }

  public List<Notice> notices() {
    return notices;
  }
}
