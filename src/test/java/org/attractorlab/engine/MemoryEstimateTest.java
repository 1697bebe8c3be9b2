package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attractorlab.data.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryEstimateTest {
  private static final long GIB = 1L << 30;

  @TempDir Path folder;

  private Path meminfo(String text) throws IOException {
    return Files.writeString(folder.resolve("meminfo"), text);
  }

  @Test
  void whatDoesNotFitIsRefusedWithBothNumbers() {
    assertThatThrownBy(() -> new MemoryEstimate(13_400_000_000L, 8_000_000_000L).check("It"))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("13.4 GB")
        .hasMessageContaining("8.0 GB");
    assertThatCode(() -> new MemoryEstimate(1_000_000, 8_000_000_000L).check("It"))
        .doesNotThrowAnyException();
  }

  @Test
  void someIsLeftForEverythingElse() {
    assertThat(new MemoryEstimate(GIB, GIB).fits()).isFalse();
  }

  @Test
  void linuxTellsWhatIsAvailable() throws IOException {
    Path meminfo = meminfo("MemTotal: 8388608 kB\nMemFree: 1024 kB\nMemAvailable: 4194304 kB\n");
    assertThat(MemoryEstimate.freeBytes(8 * GIB, 1 << 20, meminfo)).isEqualTo(4 * GIB);
  }

  @Test
  void aContainersLimitCountsMoreThanTheMachine() throws IOException {
    Path meminfo = meminfo("MemTotal: 8388608 kB\nMemAvailable: 7340032 kB\n");
    assertThat(MemoryEstimate.freeBytes(2 * GIB, GIB, meminfo)).isEqualTo(GIB);
  }

  @Test
  void elsewhereHalfOfAllMemoryIsTakenToBeAvailable() {
    Path none = folder.resolve("none");
    assertThat(MemoryEstimate.freeBytes(8 * GIB, GIB, none)).isEqualTo(4 * GIB);
    assertThat(MemoryEstimate.freeBytes(8 * GIB, 6 * GIB, none)).isEqualTo(6 * GIB);
  }

  @Test
  void thisMachineHasSomeMemory() {
    assertThat(MemoryEstimate.ofThisMachine(0).free()).isGreaterThan(1 << 20);
  }
}
