package org.attractorlab.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.attractorlab.ui.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir Path folder;
  private final Deque<Runnable> quiet = new ArrayDeque<>();
  private SettingsFile file;
  private Memory memory;

  @BeforeEach
  void begin() {
    file = new SettingsFile(folder.resolve("settings.json"));
    memory =
        new Memory(
            file,
            Settings.DEFAULT,
            work -> {
              quiet.clear();
              quiet.add(work);
            });
  }

  @Test
  void aChangeIsWrittenWhenItIsQuiet() {
    memory.change(s -> s.withTheme(Theme.DARK));
    memory.change(s -> s.withLastFolder("pictures"));
    assertThat(folder).isEmptyDirectory();

    quiet.remove().run();

    assertThat(file.read().settings())
        .isEqualTo(Settings.DEFAULT.withTheme(Theme.DARK).withLastFolder("pictures"));
  }

  @Test
  void aChangeNotYetWrittenIsWrittenAtTheEnd() {
    memory.change(s -> s.withTheme(Theme.DARK));

    memory.close();

    assertThat(file.read().settings().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void withoutAChangeNothingIsWritten() {
    memory.change(s -> s);
    memory.close();

    assertThat(quiet).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotStopTheProgram() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");
    Memory hopeless =
        new Memory(
            new SettingsFile(blocked.resolve("settings.json")), Settings.DEFAULT, Runnable::run);

    hopeless.change(s -> s.withTheme(Theme.DARK));

    assertThat(hopeless.settings().theme()).isEqualTo(Theme.DARK);
  }
}
