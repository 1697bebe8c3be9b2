package org.attractorlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GpusTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void namesAreTheLinesOfTheAnswer() {
    assertThat(Gpus.names(List.of(JAVA, "--version"))).hasSizeGreaterThan(1).doesNotContain("");
  }

  @Test
  void withoutTheToolThereAreNone() {
    assertThat(Gpus.names(List.of("no-such-program-here"))).isEmpty();
  }

  @Test
  void aToolThatFailsTellsOfNone() {
    assertThat(Gpus.names(List.of(JAVA, "--no-such-option"))).isEmpty();
  }
}
