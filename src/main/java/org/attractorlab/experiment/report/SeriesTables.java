package org.attractorlab.experiment.report;

import java.util.List;
import java.util.Locale;
import org.attractorlab.dynamics.depth.DepthNumbers;
import org.attractorlab.dynamics.depth.ProbeKind;
import org.attractorlab.dynamics.spectrum.Eigenpair;
import org.attractorlab.experiment.LabJson;
import org.attractorlab.experiment.study.DepthSeries;
import org.attractorlab.network.Convolutional;

/** What series of networks gave, as CSV. */
final class SeriesTables {
  private SeriesTables() {}

  /** A line for each depth and kind of probes. */
  static String identity(List<DepthSeries.Point> points) {
    StringBuilder table = new StringBuilder("depth,loss,steps,learned,probes,identity,constant\n");
    for (DepthSeries.Point point : points) {
      for (ProbeKind kind : ProbeKind.values()) {
        table.append(
            String.format(
                Locale.ROOT,
                "%d,%s,%d,%s,%s,%s,%s\n",
                point.member().depth(),
                point.loss(),
                point.steps(),
                point.learned(),
                LabJson.nameOf(kind),
                point.answers().identity(kind),
                point.answers().constant(kind)));
      }
    }
    return table.toString();
  }

  /** A line for each leading eigenvalue. */
  static String stride(List<DepthSeries.Point> points) {
    StringBuilder table =
        new StringBuilder("network,loss,steps,learned,sigma_ratio,cosine,real,imaginary\n");
    for (DepthSeries.Point point : points) {
      DepthNumbers numbers = point.numbers();
      if (numbers == null) {
        continue;
      }
      for (Eigenpair pair : numbers.leading()) {
        table.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%d,%s,%s,%s,%s,%s\n",
                point.member().network() instanceof Convolutional ? "without-stride" : "stride",
                point.loss(),
                point.steps(),
                point.learned(),
                numbers.singularRatio(),
                numbers.cosine(),
                pair.value().real(),
                pair.value().imaginary()));
      }
    }
    return table.toString();
  }
}
