package org.attractorlab.ui.setup;

import java.util.List;
import java.util.Optional;

/** The image sets that can be chosen by name. */
public record ImageSets(List<Entry> entries) {
  /**
   * A set that came with the program.
   *
   * @param description a sentence or two
   */
  public record Entry(String name, String title, String description) {}

  public ImageSets {
    entries = List.copyOf(entries);
  }

  Optional<Entry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** How a set is called: its title, or the end of its path. */
  String title(String nameOrPath) {
    return find(nameOrPath)
        .map(Entry::title)
        .orElseGet(() -> nameOrPath.replaceAll("[/\\\\]+$", "").replaceAll(".*[/\\\\]", ""));
  }
}
