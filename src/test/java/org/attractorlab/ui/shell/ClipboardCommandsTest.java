package org.attractorlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.attractorlab.ui.Change;
import org.attractorlab.ui.Notice;
import org.attractorlab.ui.TestExperiments;
import org.attractorlab.ui.TestLab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipboardCommandsTest {
  private final TestLab test = new TestLab();
  private final AtomicReference<String> clipboard = new AtomicReference<>();
  private final ClipboardCommands commands =
      new ClipboardCommands(test.lab(), clipboard::get, clipboard::set);

  @Test
  void whatWasCopiedIsPasted() {
    commands.copy();
    test.lab().edit(Change.seed(99));

    commands.paste();

    assertThat(test.lab().experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "{", "[1, 2]", "{\"network\": {\"layers\": 99}}", "\u0000", "1e999"})
  void rubbishIsOneSentenceAndEverythingStays(String rubbish) {
    clipboard.set(rubbish);

    commands.paste();

    Notice notice = test.notices().getLast();
    assertThat(notice.severity()).isEqualTo(Notice.Severity.ERROR);
    assertThat(notice.text())
        .startsWith("What is on the clipboard cannot be opened.")
        .hasLineCount(1);
    assertThat(notice.details()).isEmpty();
    assertThat(test.lab().experimentProperty().get()).isEqualTo(TestExperiments.tenShapes());
    assertThat(test.runs()).hasSize(1);
  }

  @Test
  void anEmptyClipboardIsTold() {
    commands.paste();

    assertThat(test.notices().getLast().text()).startsWith("There is no text on the clipboard");
  }
}
