package org.attractorlab.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attractorlab.ui.settings.Memory;
import org.attractorlab.ui.settings.Settings;

/** The files that were opened and saved last, the latest first. */
final class RecentFiles {
  private final Memory memory;

  RecentFiles(Memory memory) {
    this.memory = memory;
  }

  void add(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    memory.change(
        settings ->
            settings.withRecent(
                Stream.concat(Stream.of(path), settings.recent().stream())
                    .distinct()
                    .limit(Settings.MOST_RECENT)
                    .toList()));
  }

  /** Those that are still there. */
  List<Path> all() {
    return memory.settings().recent().stream().map(Path::of).filter(Files::exists).toList();
  }
}
