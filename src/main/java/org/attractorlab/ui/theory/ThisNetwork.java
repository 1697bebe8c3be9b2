package org.attractorlab.ui.theory;

import java.util.List;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.TheoremCheck;
import org.attractorlab.experiment.Examination;
import org.attractorlab.ui.Laboratory;
import org.attractorlab.ui.StillWeights;
import org.attractorlab.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What theory says about the network that is open; nothing while its weights change. */
final class ThisNetwork implements TheoremCheck {
  private volatile @Nullable StillWeights weights;
  private volatile int image;

  ThisNetwork(Laboratory laboratory) {
    laboratory
        .snapshotProperty()
        .subscribe(
            snapshot -> {
              image = snapshot == null ? 0 : snapshot.weakest();
              weights = StillWeights.of(laboratory);
            });
  }

  /** The weights that a check would be of; null while they change. */
  @Nullable StillWeights weights() {
    return weights;
  }

  @Override
  public String title() {
    return Texts.text("theory.network");
  }

  @Override
  public String statement() {
    return Texts.text("theory.network.statement");
  }

  @Override
  public List<CheckResult> run() {
    StillWeights before = weights;
    if (before == null) {
      return List.of();
    }
    List<CheckResult> results = Examination.of(before.run(), image).checks();
    return before.same(weights) ? results : List.of();
  }
}
