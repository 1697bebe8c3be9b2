package org.attractorlab.experiment.report;

import java.util.List;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.ShallowMeasure;
import org.attractorlab.experiment.Examination;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about trained weights besides what a run measures by itself.
 *
 * @param recovery of training images by level of noise, empty where it was not measured
 * @param examination by theory, null where there was none
 */
public record Findings(List<RecoveryResult> recovery, @Nullable Examination examination) {
  public static final Findings NONE = new Findings(List.of(), null);

  public Findings {
    recovery = List.copyOf(recovery);
  }

  @Nullable ShallowMeasure shallow() {
    return examination == null ? null : examination.shallow();
  }

  List<CheckResult> checks() {
    return examination == null ? List.of() : examination.checks();
  }
}
