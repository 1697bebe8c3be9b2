package org.attractorlab.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.IterationSettings;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.ProbeSettings;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.Recovery;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.attractor.StoredRule;
import org.attractorlab.dynamics.orbit.Probe;
import org.attractorlab.dynamics.orbit.Starts;
import org.attractorlab.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of weights that stand still, once: where orbits from unseen images and from
 * noise end, whether training images come back from nearby, and then, away from the engine's
 * thread, their spectra. When the weights change this object is closed and a new one made; results
 * that come late go nowhere.
 */
final class Measuring implements AutoCloseable {
  /** Computes spectra elsewhere and brings them back to the engine's thread. */
  interface Elsewhere {
    void compute(SpectraTask task, Measuring receiver);
  }

  private final Network network;
  private final Experiment experiment;
  private final TrainingImages images;
  private final float[][] memories;
  private final Elsewhere elsewhere;
  private final Deque<StartKind> toProbe = new ArrayDeque<>();

  /** Kinds of starts, recovery and spectra. */
  private final int parts;

  private final Map<StartKind, ProbeResult> probes = new EnumMap<>(StartKind.class);
  private @Nullable Probe probe;
  private @Nullable Recovery recovery;
  private @Nullable SpectraTask spectra;
  private List<StoredMeasure> stored = List.of();

  Measuring(Network network, Experiment experiment, TrainingImages images, Elsewhere elsewhere) {
    this.network = network;
    this.experiment = experiment;
    this.images = images;
    this.memories = images.images();
    this.elsewhere = elsewhere;
    if (experiment.probes().unseen() > 0 && images.unseen().length > 0) {
      toProbe.add(StartKind.UNSEEN);
    }
    if (experiment.probes().noise() > 0) {
      toProbe.add(StartKind.NOISE);
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
      probe.close();
      probe = null;
    }
  }

  private float[][] starts(StartKind kind) {
    ProbeSettings settings = experiment.probes();
    if (kind == StartKind.UNSEEN) {
      return Starts.unseen(settings.unseen(), images).values();
    }
    // Another seed than the watched orbits have: else they would be measured once more.
    return Starts.noise(settings.noise(), images.set().shape(), ~experiment.seed()).values();
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
      spectra =
          new SpectraTask(
              network.architecture(),
              network.shape(),
              network.values(),
              memories,
              recovery.result().shares());
      recovery.close();
      recovery = null;
      elsewhere.compute(spectra, this);
    }
  }

  /** Takes what was computed elsewhere. */
  void take(List<StoredMeasure> measures) {
    stored = measures;
  }

  /** Whether everything is measured. */
  boolean isComplete() {
    return !stored.isEmpty();
  }

  Map<StartKind, ProbeResult> probes() {
    return Map.copyOf(probes);
  }

  List<StoredMeasure> stored() {
    return stored;
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
