package org.attractorlab.ui.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.attractorlab.dynamics.theory.CheckResult;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;

class ThisNetworkTest {
  private final TestLab test = new TestLab();
  private final ThisNetwork network = new ThisNetwork(test.lab());

  @Test
  void theNumbersOfTheNetworkThatIsOpenAreConfirmed() {
    assertThat(network.run())
        .extracting(CheckResult::name)
        .contains("eigenpair-by-differences", "eigenpair-by-backward-pass");
    assertThat(network.run())
        .filteredOn(result -> result.name().startsWith("eigenpair"))
        .allMatch(CheckResult::pass);
  }

  @Test
  void whileWeightsChangeThereIsNothingToCheck() {
    test.run().train();
    test.lab().takeSnapshot();
    assertThat(network.weights()).isNull();
    assertThat(network.run()).isEmpty();
  }
}
