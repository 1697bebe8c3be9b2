package org.attractorlab.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String SIX_LAYERS =
      """
      {"format": 1,
       "experiment": {"format": 1, "seed": 7, "network": {"layers": 6, "activation": "tanh"}},
       "network": {"parameters": 1610000},
       "training": {"loss": 9.8765e-9, "steps": 926, "stopReason": "LOSS_REACHED"},
       "trainingImages": [
         {"spectralRadius": 0.5, "recoveredShare": 1}, {"spectralRadius": 1.25, "recoveredShare": 0},
         {"spectralRadius": 0.75, "recoveredShare": 0.5}],
       "stored": 2,
       "probes": {"noise": {"count": 256, "toTrainingImage": 250, "spurious": 6, "medianSteps": 21}}}
      """;
  private static final String TWELVE_LAYERS =
      """
      {"experiment": {"seed": 7, "network": {"layers": 12, "activation": "tanh", "width": 256}},
       "training": {"loss": null, "steps": 926, "stopReason": "DIVERGED"},
       "trainingImages": [], "stored": null, "probes": {}}
      """;

  private final Comparison comparison =
      Comparison.of(ComparedRun.of("six", SIX_LAYERS), ComparedRun.of("twelve", TWELVE_LAYERS));

  @Test
  void onlySettingsThatDifferAreShown() {
    assertThat(comparison.settings())
        .containsExactly(
            new Comparison.Row("network.layers", "6", "12"),
            new Comparison.Row("network.width", "–", "256"));
  }

  @Test
  void outcomesAreShownWhereOneOfThemIsKnown() {
    assertThat(comparison.outcomes())
        .contains(
            new Comparison.Row("stored", "2 of 3", "–"),
            new Comparison.Row("trainingImages.spectralRadius.median", "0.75", "–"),
            new Comparison.Row("trainingImages.spectralRadius.largest", "1.25", "–"),
            new Comparison.Row("trainingImages.recoveredShare.mean", "0.5", "–"),
            new Comparison.Row("training.loss", "9.88e-9", "–"),
            new Comparison.Row("training.steps", "926", "926"),
            new Comparison.Row("training.stopReason", "loss reached", "diverged"),
            new Comparison.Row("probes.noise.toTrainingImage", "250 of 256", "–"))
        .noneMatch(row -> row.name().startsWith("probes.unseen"));
  }

  @Test
  void whereNoOrbitArrivedThereIsNoNumberOfSteps() {
    ComparedRun none = ComparedRun.of("none", SIX_LAYERS.replace("Steps\": 21", "Steps\": -1"));

    assertThat(Comparison.of(ComparedRun.of("six", SIX_LAYERS), none).outcomes())
        .contains(new Comparison.Row("probes.noise.medianSteps", "21", "–"));
  }

  @Test
  void asTextItHasColumnsAndAStarBeforeWhatDiffers() {
    assertThat(comparison.lines())
        .contains("Settings that differ", "Outcome")
        .anyMatch(line -> line.matches("\\* network.layers +6 +12"))
        .anyMatch(line -> line.matches("  training.steps +926 +926"));
  }

  @Test
  void equalRunsSaySo() {
    ComparedRun same = ComparedRun.of("six", SIX_LAYERS);

    assertThat(Comparison.of(same, same).lines()).contains("All settings are the same.");
  }

  @Test
  void whatIsNoReportIsRefused() {
    for (String text :
        new String[] {"", "{", "[]", "{}", "{\"experiment\": 3, \"training\": {}}"}) {
      assertThatExceptionOfType(UnusableInput.class)
          .isThrownBy(() -> ComparedRun.of("x", text))
          .withMessageContaining("is no report of a run");
    }
  }
}
