package org.attractorlab;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {
  private final LoggerContext logging = new LoggerContext();

  @TempDir Path folder;

  @BeforeEach
  void begin() {
    logging.setMDCAdapter(new LogbackMDCAdapter());
  }

  @AfterEach
  void forget() {
    logging.stop();
    System.clearProperty(Logging.FILE);
    System.clearProperty(Logging.LEVEL);
  }

  @Test
  void warningsGoToTheFileAndWhatIsLessDoesNot() throws Exception {
    Path file = folder.resolve("new").resolve("attractor-lab.log");
    System.setProperty(Logging.FILE, file.toString());
    new Logging().configure(logging);

    logging.getLogger("here").info("nothing of note");
    logging.getLogger("here").warn("mind the gap");
    logging.getLogger("ai.djl").warn("no graphics card");

    assertThat(Files.readString(file))
        .contains("WARN  here: mind the gap")
        .doesNotContain("nothing of note")
        .doesNotContain("no graphics card");
  }

  @Test
  void whatIsAskedForIsLoggedInDetail() {
    System.setProperty(Logging.LEVEL, "debug");
    new Logging().configure(logging);

    assertThat(logging.getLogger("here").isDebugEnabled()).isTrue();
    assertThat(logging.getLogger("ai.djl").isDebugEnabled()).isTrue();
  }

  @Test
  void withoutAFileNothingIsWritten() {
    new Logging().configure(logging);

    logging.getLogger("here").warn("mind the gap");

    assertThat(folder).isEmptyDirectory();
    assertThat(logging.getLogger("here").isInfoEnabled()).isFalse();
  }
}
