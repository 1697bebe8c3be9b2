package org.attractorlab.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.LimitCycle;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.RecoveryCurve;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.SliceMap;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.attractor.StoredRule;
import org.attractorlab.dynamics.spectrum.LocalStability;

/**
 * What a {@link FakeRun} measures: all images but the fifth are stored.
 *
 * @param count of training images
 * @param orbits whose starts stand for spurious attractors
 */
record FakeMeasures(int count, FakeOrbits orbits) {
  Map<StartKind, ProbeResult> probes() {
    int[] shares = new int[count];
    for (int i = 0; i < 240; i++) {
      shares[(i * i + i / 7) % shares.length]++;
    }
    return Map.of(
        StartKind.UNSEEN,
        new ProbeResult(256, 240, shares, 10, 0, 0, 6, 21),
        StartKind.NOISE,
        new ProbeResult(256, 240, shares, 16, 0, 0, 0, 34),
        StartKind.CORRUPTED,
        new ProbeResult(256, 240, shares, 10, 6, 0, 0, 12));
  }

  OtherEnds otherEnds() {
    return new OtherEnds(
        List.of(
            new SpuriousAttractor(orbits.start(3), 30, new LocalStability(0.62, 1.4, true)),
            new SpuriousAttractor(orbits.start(8), 6, new LocalStability(0.97, 2, true))),
        List.of(new LimitCycle(orbits.start(5), 2, 6, new LocalStability(0.41, 1.2, true))));
  }

  List<StoredMeasure> stored() {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i == 4
                    ? new StoredMeasure(i, 1e-4, 1.24, 2, 0.1, false, "It does not attract.")
                    : new StoredMeasure(i, 1e-4, 0.8 + 0.01 * i, 1.5, 1, true, ""))
        .toList();
  }

  /** While it trains: the first image does not attract and the others do. */
  static List<StoredMeasure> live(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                StoredRule.STANDARD.judge(
                    i, 1e-4, new LocalStability(i == 0 ? 1.2 : 0.9, 2, true), Double.NaN, false))
        .toList();
  }

  /** Half of the cells end at the first training image, the others at every other kind of end. */
  static SliceMap slice(int size) {
    OrbitEnd[] kinds = {
      new OrbitEnd.AtTrainingImage(0),
      new OrbitEnd.AtTrainingImage(1),
      new OrbitEnd.AtTrainingImage(0),
      new OrbitEnd.Spurious(),
      new OrbitEnd.AtTrainingImage(0),
      new OrbitEnd.Cycle(3),
      new OrbitEnd.AtTrainingImage(0),
      new OrbitEnd.Unsettled()
    };
    OrbitEnd[] ends = new OrbitEnd[size * size];
    int[] arrivals = new int[size * size];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = kinds[i % size * kinds.length / size];
      arrivals[i] = ends[i] instanceof OrbitEnd.AtTrainingImage ? i / size : -1;
    }
    return new SliceMap(size, 8, ends, arrivals);
  }

  /** The more noise the fewer come back. */
  static List<RecoveryResult> recovery(int count) {
    return RecoveryCurve.LEVELS.stream()
        .map(
            level -> {
              double right = 1 / (1 + Math.pow(level / 0.3, 4));
              double[] shares = new double[count];
              Arrays.fill(shares, right);
              return new RecoveryResult(level, shares, right, Math.min(1, right + 0.2));
            })
        .toList();
  }
}
