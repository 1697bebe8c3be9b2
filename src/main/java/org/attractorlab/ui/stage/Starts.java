package org.attractorlab.ui.stage;

import java.util.OptionalDouble;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.StartKind;

/** Changes of one setting of the watched orbits. */
final class Starts {
  private Starts() {}

  static IterationSettings kind(IterationSettings i, StartKind kind) {
    return new IterationSettings(
        kind, i.count(), i.steps(), i.tolerance(), i.noiseLevel(), i.erasedShare());
  }

  static IterationSettings count(IterationSettings i, int count) {
    return new IterationSettings(
        i.starts(), count, i.steps(), i.tolerance(), i.noiseLevel(), i.erasedShare());
  }

  static IterationSettings tolerance(IterationSettings i, double tolerance) {
    return new IterationSettings(
        i.starts(), i.count(), i.steps(), tolerance, i.noiseLevel(), i.erasedShare());
  }

  static IterationSettings noise(IterationSettings i, double level) {
    return new IterationSettings(
        i.starts(), i.count(), i.steps(), i.tolerance(), level, i.erasedShare());
  }

  static IterationSettings erased(IterationSettings i, double share) {
    return new IterationSettings(
        i.starts(), i.count(), i.steps(), i.tolerance(), i.noiseLevel(), share);
  }

  /** A typed tolerance, if it is a number above 0 and at most 1. */
  static OptionalDouble parseTolerance(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.'));
      return value > 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }
}
