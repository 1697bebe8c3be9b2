package org.attractorlab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final Settings SOME =
      new Settings(
          new Settings.Place(10, 20, 1200, 700, true),
          List.of(0.25, 0.75),
          Theme.PROJECTOR,
          false,
          "/home/someone/pictures",
          List.of("/home/someone/a model.alab", "/tmp/b.json"));

  @TempDir Path folder;
  private Path path;
  private SettingsFile file;

  @BeforeEach
  void name() {
    path = folder.resolve("config").resolve("settings.json");
    file = new SettingsFile(path);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    file.write(SOME);

    assertThat(file.read()).isEqualTo(new SettingsFile.Reading(SOME, false));
  }

  @Test
  void withoutAFileThereAreDefaults() {
    assertThat(file.read()).isEqualTo(new SettingsFile.Reading(Settings.DEFAULT, false));
  }

  @Test
  void theVersionBeforeTheLastIsKept() throws IOException {
    file.write(SOME);
    file.write(SOME.withTheme(Theme.DARK));

    assertThat(new SettingsFile(file.backup()).read().settings()).isEqualTo(SOME);
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    file.write(SOME);

    try (var files = Files.list(path.getParent())) {
      assertThat(files).containsExactly(path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "null", "{\"theme\": \"dark\"", "\u0000\u0001"})
  void aBrokenFileIsKeptBesideAndDefaultsTakeOver(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);

    assertThat(file.read()).isEqualTo(new SettingsFile.Reading(Settings.DEFAULT, true));
    assertThat(file.backup()).hasContent(text);
    file.write(SOME);
    assertThat(file.read().settings()).isEqualTo(SOME);
  }

  @Test
  void aFileThatIsNoTextIsBroken() throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xC3});

    assertThat(file.read().broken()).isTrue();
  }

  @Test
  void aFieldThatCannotBeUnderstoodTakesItsDefaultAndTheOthersStay() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        """
        {
          "window": {"x": 1, "y": 2, "width": -5, "height": 700},
          "dividers": [0.9, 0.1],
          "theme": "pink",
          "iterateWhileTraining": false,
          "lastFolder": 7,
          "unknown": {"a": 1}
        }
        """);

    assertThat(file.read())
        .isEqualTo(
            new SettingsFile.Reading(Settings.DEFAULT.withIterateWhileTraining(false), false));
  }
}
