package org.attractorlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.attractorlab.data.TrainingImages;
import org.attractorlab.dynamics.OrbitEnd;
import org.attractorlab.dynamics.OrbitFrame;
import org.attractorlab.dynamics.ProbeResult;
import org.attractorlab.dynamics.StartKind;
import org.attractorlab.dynamics.attractor.LimitCycle;
import org.attractorlab.dynamics.attractor.OtherEnds;
import org.attractorlab.dynamics.attractor.RecoveryResult;
import org.attractorlab.dynamics.attractor.SpuriousAttractor;
import org.attractorlab.dynamics.attractor.StoredMeasure;
import org.attractorlab.dynamics.spectrum.LocalStability;
import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.dynamics.theory.ShallowMeasure;
import org.attractorlab.experiment.Examination;
import org.attractorlab.experiment.Experiment;
import org.attractorlab.experiment.LossCurve;
import org.attractorlab.experiment.Presets;
import org.attractorlab.experiment.RunState;
import org.attractorlab.experiment.Snapshot;
import org.attractorlab.network.Activation;
import org.attractorlab.network.FullyConnected;
import org.attractorlab.network.ParameterValues;
import org.attractorlab.training.StopReason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private final TrainingImages images = SampleFilm.images("fashion-mnist", 2);

  @Test
  void theNamesThatOtherProgramsRelyOnAreThere() {
    JsonNode report = json(9.9e-9, StopReason.LOSS_REACHED);

    assertThat(report.propertyNames())
        .contains(
            "format",
            "experiment",
            "device",
            "seed",
            "network",
            "training",
            "trainingImages",
            "stored",
            "probes",
            "recovery",
            "spuriousAttractors",
            "cycles",
            "checks");
    assertThat(report.get("network").propertyNames())
        .contains("parameters", "overparameterization", "layers");
    assertThat(report.get("training").propertyNames())
        .contains("loss", "steps", "seconds", "stepsPerSecond", "stopReason");
    assertThat(report.get("trainingImages").get(0).propertyNames())
        .contains(
            "index",
            "label",
            "fixedPointError",
            "spectralRadius",
            "largestSingularValue",
            "recoveredShare",
            "stored");
    assertThat(report.get("probes").propertyNames()).containsExactlyInAnyOrder("noise", "unseen");
    assertThat(report.get("probes").get("noise").propertyNames())
        .containsExactly(
            "count",
            "toTrainingImage",
            "byTrainingImage",
            "spurious",
            "cycles",
            "diverged",
            "unsettled",
            "medianSteps");
    assertThat(report.get("experiment").get("format").intValue()).isEqualTo(1);
    assertThat(report.get("experiment").get("network").get("family").stringValue())
        .isEqualTo("fully-connected");
  }

  @Test
  void theNumbersAreThoseOfTheRun() {
    JsonNode report = json(9.9e-9, StopReason.LOSS_REACHED);

    assertThat(report.at("/training/loss").doubleValue()).isEqualTo(9.9e-9);
    assertThat(report.at("/training/steps").intValue()).isEqualTo(500);
    assertThat(report.at("/training/stepsPerSecond").doubleValue()).isEqualTo(100);
    assertThat(report.at("/training/stopReason").stringValue()).isEqualTo("LOSS_REACHED");
    assertThat(report.at("/network/parameters").longValue()).isEqualTo(2 * 784 * 3 + 3);
    assertThat(report.at("/network/overparameterization").doubleValue())
        .isEqualTo((2 * 784 * 3 + 3) / (2 * 784.0));
    assertThat(report.at("/network/layers/0/weight").toString()).isEqualTo("[3,784]");
    assertThat(report.at("/trainingImages/1/label").stringValue()).isEqualTo(images.label(1));
    assertThat(report.at("/probes/noise/byTrainingImage").toString()).isEqualTo("[250,6]");
  }

  @Test
  void whatElseWasFoundOutIsReported() {
    JsonNode report = json(9.9e-9, StopReason.LOSS_REACHED);

    assertThat(report.at("/recovery/0/noiseLevel").doubleValue()).isEqualTo(0.3);
    assertThat(report.at("/recovery/0/right").doubleValue()).isEqualTo(0.75);
    assertThat(report.at("/recovery/0/shares").toString()).isEqualTo("[1.0,0.5]");
    assertThat(report.at("/spuriousAttractors/0/count").intValue()).isEqualTo(5);
    assertThat(report.at("/spuriousAttractors/0/spectralRadius").doubleValue()).isEqualTo(0.5);
    assertThat(report.at("/spuriousAttractors/0/nearest").intValue()).isEqualTo(1);
    assertThat(report.at("/spuriousAttractors/0/distance").doubleValue()).isZero();
    assertThat(report.at("/shallow/rank").intValue()).isEqualTo(2);
    assertThat(report.at("/shallow/spanResidual").doubleValue()).isEqualTo(3e-9);
    assertThat(report.at("/checks/0/name").stringValue()).isEqualTo("span-residual");
    assertThat(report.at("/checks/0/pass").booleanValue()).isTrue();
    assertThat(report.at("/cycles/0/period").intValue()).isEqualTo(3);
    assertThat(report.at("/cycles/0/spectralRadius").doubleValue()).isEqualTo(0.25);
  }

  @Test
  void whatIsNotFiniteOrNotMeasuredIsNull() {
    JsonNode report = json(Double.NaN, null, List.of());

    assertThat(report.at("/training/loss").isNull()).isTrue();
    assertThat(report.at("/training/stopReason").isNull()).isTrue();
    assertThat(report.at("/stored").isNull()).isTrue();
    assertThat(report.at("/trainingImages/0/spectralRadius").isNull()).isTrue();
  }

  @Test
  void lossesAreWrittenInFullPrecision() {
    double loss = 0.1 + 0.2;

    assertThat(Tables.losses(new LossCurve(new int[] {0, 1}, new double[] {loss, 1e-8})))
        .isEqualTo("step,loss\n0,0.30000000000000004\n1,1.0E-8\n");
  }

  @Test
  void orbitsAreWrittenOneAfterTheOther() {
    OrbitFrame start =
        new OrbitFrame(
            0,
            new byte[0],
            new int[] {1, 0},
            new float[] {0.5f, 0.25f},
            new float[] {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY},
            List.of(new OrbitEnd.Unsettled(), new OrbitEnd.Unsettled()));
    OrbitFrame end =
        new OrbitFrame(
            1,
            new byte[0],
            new int[] {1, 0},
            new float[] {0.001f, Float.POSITIVE_INFINITY},
            new float[] {0.1f, Float.NaN},
            List.of(new OrbitEnd.AtTrainingImage(1), new OrbitEnd.Diverged()));

    assertThat(Tables.orbits(List.of(start, end)))
        .isEqualTo(
            """
            orbit,k,nearest,distance,moved,end
            0,0,1,0.5,inf,unsettled
            0,1,1,0.001,0.1,training-image
            1,0,0,0.25,inf,unsettled
            1,1,0,inf,nan,diverged
            """);
  }

  @Test
  void verdictsOnTrainingImagesAreReportedAndCounted() {
    JsonNode report = json(1e-8, StopReason.LOSS_REACHED);

    assertThat(report.at("/stored").intValue()).isEqualTo(1);
    assertThat(report.at("/trainingImages/0/stored").booleanValue()).isTrue();
    assertThat(report.at("/trainingImages/1/spectralRadius").doubleValue()).isEqualTo(1.24);
    assertThat(report.at("/trainingImages/1/reason").stringValue()).contains("attract");
  }

  @Test
  void whatDepthHasMadeOfTheNetworkIsReported() {
    JsonNode depth = json(1e-8, StopReason.LOSS_REACHED).get("depth");

    assertThat(depth.get("coversImage").booleanValue()).isTrue();
    assertThat(depth.get("linear").booleanValue()).isFalse();
    assertThat(depth.get("bound").isNull()).isTrue();
    assertThat(depth.at("/answers/noise").propertyNames()).containsExactly("identity", "constant");
  }

  private JsonNode json(double loss, StopReason reason) {
    return json(
        loss,
        reason,
        List.of(
            new StoredMeasure(0, 1e-4, 0.69, 1.31, 1, true, ""),
            new StoredMeasure(1, 1e-4, 1.24, 2.5, 0, false, "It does not attract.")));
  }

  private JsonNode json(double loss, StopReason reason, List<StoredMeasure> stored) {
    Snapshot snapshot =
        new Snapshot(
            RunState.FINISHED,
            "",
            -1,
            "cpu",
            500,
            loss,
            3e-4,
            96,
            5,
            reason,
            new LossCurve(new int[0], new double[0]),
            List.of(),
            false,
            Map.of(
                StartKind.NOISE,
                new ProbeResult(256, 256, new int[] {250, 6}, 0, 0, 0, 0, 21),
                StartKind.UNSEEN,
                new ProbeResult(256, 250, new int[] {50, 200}, 6, 0, 0, 0, 34)),
            stored,
            500,
            new OtherEnds(
                List.of(
                    new SpuriousAttractor(images.image(1), 5, new LocalStability(0.5, 2, true))),
                List.of(new LimitCycle(images.image(0), 3, 1, new LocalStability(0.25, 1, true)))),
            true);
    List<ParameterValues> weights =
        List.of(
            new ParameterValues("layer0.weight", new int[] {3, 784}, new float[3 * 784]),
            new ParameterValues("layer0.bias", new int[] {3}, new float[3]),
            new ParameterValues("layer1.weight", new int[] {784, 3}, new float[784 * 3]));
    Findings findings =
        new Findings(
            List.of(new RecoveryResult(0.3, new double[] {1, 0.5}, 0.75, 0.8)),
            new Examination(
                new ShallowMeasure(2, 2, 1e-7, 1e-3, 2e-3, 1.4, 1e-7, 3e-9),
                List.of(new CheckResult("span-residual", "", 0, 3e-9, 1e-6, true))));
    Report report = Report.of(experiment(), images, snapshot, "FINISHED", weights, findings);
    return JsonMapper.builder().build().readTree(report.toJson());
  }

  /** Two layers, the second without biases, which the report is to show. */
  private static Experiment experiment() {
    Experiment standard = Presets.shipped().standard().experiment();
    return new Experiment(
        standard.name(),
        standard.title(),
        standard.seed(),
        standard.device(),
        standard.images(),
        new FullyConnected(2, 3, Activation.LEAKY_RELU, true, standard.network().initialization()),
        standard.training(),
        standard.iteration(),
        standard.probes());
  }
}
