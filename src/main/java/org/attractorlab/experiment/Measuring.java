package org.attractorlab.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.Recovery;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.attractor.StoredRule;
import org.attractorlab.dynamics.orbit.Probe;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of weights that stand still, once: where orbits from unseen images, from noise
 * and from corrupted training images end, whether training images come back from nearby, and then,
 * away from the engine's thread, the spectra at training images and at the other ends. When the
 * weights change this object is closed and a new one made; results that come late go nowhere.
 */
final class Measuring implements AutoCloseable {
  /** Computes elsewhere and brings what it gives back to the engine's thread. */
  interface Elsewhere {
    <T> void compute(Supplier<T> work, Consumer<T> receiver);
  }

  /** Other ends that are kept to be looked at; that many points fit into memory. */
  private static final int MOST_OTHERS = 1000;

  private final Network network;
  private final Experiment experiment;
  private final TrainingImages images;
  private final float[][] memories;
  private final Elsewhere elsewhere;
  private final Deque<StartKind> toProbe = new ArrayDeque<>();

  /** Kinds of starts, recovery and spectra. */
  private final int parts;

  private final Map<StartKind, ProbeResult> probes = new EnumMap<>(StartKind.class);
  private final List<OrbitEnd> others = new ArrayList<>();
  private final List<float[]> otherPoints = new ArrayList<>();
  private @Nullable Probe probe;
  private @Nullable Recovery recovery;
  private @Nullable SpectraTask spectra;
  private List<StoredMeasure> stored = List.of();
  private @Nullable OtherEnds otherEnds;

  Measuring(Network network, Experiment experiment, TrainingImages images, Elsewhere elsewhere) {
    this.network = network;
    this.experiment = experiment;
    this.images = images;
    this.memories = images.images();
    this.elsewhere = elsewhere;
    ProbeSettings probes = experiment.probes();
    if (probes.unseen() > 0 && images.unseen().length > 0) {
      toProbe.add(StartKind.UNSEEN);
    }
    if (probes.noise() > 0) {
      toProbe.add(StartKind.NOISE);
    }
    if (probes.corrupted() > 0) {
      toProbe.add(StartKind.CORRUPTED);
    }
    parts = toProbe.size() + 2;
  }

  /** Does one slice; false when nothing is left to do on this thread. */
  boolean work() {
    if (!toProbe.isEmpty()) {
      follow(toProbe.getFirst());
    } else if (spectra == null) {
      recover();
    } else {
      return false;
    }
    return true;
  }

  private void follow(StartKind kind) {
    IterationSettings watched = experiment.iteration();
    if (probe == null) {
      probe = new Probe(network, starts(kind), memories, watched.steps(), watched.tolerance());
    }
    if (!probe.advance()) {
      probes.put(toProbe.removeFirst(), probe.result());
      keepOthers(probe);
      probe.close();
      probe = null;
    }
  }

  private void keepOthers(Probe probe) {
    List<OrbitEnd> ends = probe.ends();
    float[][] points = probe.points();
    for (int i = 0; i < points.length && others.size() < MOST_OTHERS; i++) {
      if (ends.get(i) instanceof OrbitEnd.Spurious || ends.get(i) instanceof OrbitEnd.Cycle) {
        others.add(ends.get(i));
        otherPoints.add(points[i]);
      }
    }
  }

  /** Other seeds than the watched orbits have: else they would be measured once more. */
  private float[][] starts(StartKind kind) {
    ProbeSettings settings = experiment.probes();
    IterationSettings watched = experiment.iteration();
    Starts starts =
        switch (kind) {
          case UNSEEN -> Starts.unseen(settings.unseen(), images);
          case NOISE -> Starts.noise(settings.noise(), images.set().shape(), ~experiment.seed());
          case CORRUPTED ->
              Starts.corrupted(
                  settings.corrupted(),
                  images,
                  watched.noiseLevel(),
                  watched.erasedShare(),
                  ~experiment.seed());
        };
    return starts.values();
  }

  private void recover() {
    IterationSettings watched = experiment.iteration();
    if (recovery == null) {
      recovery =
          new Recovery(
              network,
              memories,
              experiment.probes().nearby(),
              StoredRule.NEARBY_NOISE,
              watched.steps(),
              watched.tolerance(),
              experiment.seed());
    }
    if (!recovery.advance()) {
      SpectraTask task = new SpectraTask(network.architecture(), network.shape(), network.values());
      double[] shares = recovery.result().shares();
      float[][] points = otherPoints.toArray(float[][]::new);
      recovery.close();
      recovery = null;
      spectra = task;
      elsewhere.compute(() -> task.stored(memories, shares), measures -> stored = measures);
      elsewhere.compute(
          () -> task.otherEnds(others, points, watched.tolerance()), ends -> otherEnds = ends);
    }
  }

  /** Whether all training images are judged. */
  boolean isJudged() {
    return !stored.isEmpty();
  }

  /** Whether everything is measured. */
  boolean isComplete() {
    return otherEnds != null;
  }

  Map<StartKind, ProbeResult> probes() {
    return Map.copyOf(probes);
  }

  List<StoredMeasure> stored() {
    return stored;
  }

  @Nullable OtherEnds otherEnds() {
    return otherEnds;
  }

  /** The share that is done, in [0, 1]. */
  double progress() {
    double current = probe != null ? probe.progress() : recovery != null ? recovery.progress() : 0;
    return (probes.size() + (spectra != null ? 1 : 0) + current) / parts;
  }

  @Override
  public void close() {
    if (probe != null) {
      probe.close();
      probe = null;
    }
    if (recovery != null) {
      recovery.close();
      recovery = null;
    }
    if (spectra != null) {
      spectra.cancel();
    }
  }
}
