package org.attractorlab.experiment;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.attractor.RecoveryCurve;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.Slice;
import org.attractorlab.dynamics.attractor.SliceMap;

/**
 * The work behind an {@link Exploration}, in slices on the engine's thread.
 *
 * @param advance does one slice; false when there was nothing left to do
 * @param progress the share of the work that is done, in [0, 1]
 * @param result what is known so far, a copy
 * @param close frees what the work holds
 */
record Explorer<T>(
    BooleanSupplier advance, DoubleSupplier progress, Supplier<T> result, Runnable close) {
  /** Work that is a single slice. */
  static <T> Explorer<T> once(Supplier<T> work) {
    AtomicReference<T> done = new AtomicReference<>();
    return new Explorer<>(
        () -> {
          done.set(work.get());
          return false;
        },
        () -> 0,
        done::get,
        () -> {});
  }

  static Explorer<SliceMap> of(Slice slice) {
    return new Explorer<>(slice::advance, slice::progress, slice::map, slice::close);
  }

  static Explorer<List<RecoveryResult>> of(RecoveryCurve curve) {
    return new Explorer<>(curve::advance, curve::progress, curve::results, curve::close);
  }

  static Explorer<List<OrbitFrame>> of(SingleOrbit orbit) {
    return new Explorer<>(orbit::advance, orbit::progress, orbit::frames, orbit::close);
  }
}
