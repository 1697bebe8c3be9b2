package org.attractorlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attractorlab.dynamics.bench.BenchReport;
import org.attractorlab.dynamics.bench.BenchRow;
import org.attractorlab.dynamics.bench.Timing;
import org.attractorlab.experiment.LabJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final BenchRow STEP =
      new BenchRow(
          "S, 10 images",
          "ms a step",
          new Timing(2, 1.5, 3, 7),
          new BenchRow.Comparison("DJL's trainer, 1 threads", new Timing(4.25, 4, 12.5, 7), 2.1),
          0.414);

  @Test
  void aRowTellsMedianSpanRatioAndShare() {
    assertThat(BenchCommand.text(STEP))
        .startsWith("S, 10 images ")
        .contains("ms a step ")
        .endsWith(
            "2.00 (1.50 – 3.00)   DJL's trainer, 1 threads: 4.25 (4.00 – 12.5), 2.10×;"
                + " 41 % of memory");
  }

  @Test
  void theFileHoldsEveryNumber() {
    BenchReport report =
        new BenchReport(
            BenchReport.FORMAT, "Processor", 2, 1, "25", "PyTorch", "cpu", 30.5, List.of(STEP));

    JsonNode json = new JsonMapper().readTree(LabJson.write(report));

    assertThat(json.path("memoryGigabytesPerSecond").asDouble()).isEqualTo(30.5);
    JsonNode row = json.path("rows").get(0);
    assertThat(row.path("ours").path("median").asDouble()).isEqualTo(2);
    assertThat(row.path("against").path("theirs").path("max").asDouble()).isEqualTo(12.5);
    assertThat(row.path("against").path("ratio").asDouble()).isEqualTo(2.1);
    assertThat(row.path("memoryShare").asDouble()).isEqualTo(0.414);
  }
}
