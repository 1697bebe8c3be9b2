package org.attractorlab.experiment.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two runs side by side: the settings in which they differ, and what came of them.
 *
 * @param first the name of one run
 * @param second that of the other
 * @param settings those that differ
 * @param outcomes those that are known of one at least, also where they are equal
 */
public record Comparison(String first, String second, List<Row> settings, List<Row> outcomes) {
  private static final String MISSING = "–";

  /**
   * A name and its values in both runs.
   *
   * @param first "–" where the run has none
   */
  public record Row(String name, String first, String second) {
    public boolean differs() {
      return !first.equals(second);
    }
  }

  public static Comparison of(ComparedRun one, ComparedRun other) {
    List<Row> settings = rows(one.settings(), other.settings());
    settings.removeIf(row -> !row.differs());
    List<Row> outcomes = rows(one.outcomes(), other.outcomes());
    outcomes.removeIf(row -> row.first().equals(MISSING) && row.second().equals(MISSING));
    return new Comparison(one.name(), other.name(), List.copyOf(settings), List.copyOf(outcomes));
  }

  private static List<Row> rows(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(new Row(name, one.getOrDefault(name, MISSING), other.getOrDefault(name, MISSING)));
    }
    return rows;
  }

  /** As lines of text in columns; what differs has a star before it. */
  public List<String> lines() {
    List<Row> all = new ArrayList<>(settings);
    all.addAll(outcomes);
    all.add(new Row("", first, second));
    int names = all.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int firsts = all.stream().mapToInt(row -> row.first().length()).max().orElse(0);
    String format = "%s %-" + Math.max(1, names) + "s  %-" + firsts + "s  %s";
    List<String> lines = new ArrayList<>();
    lines.add(String.format(format, " ", "", first, second).stripTrailing());
    lines.add(settings.isEmpty() ? "All settings are the same." : "Settings that differ");
    for (Row row : settings) {
      lines.add(String.format(format, "*", row.name(), row.first(), row.second()));
    }
    lines.add("Outcome");
    for (Row row : outcomes) {
      String star = row.differs() ? "*" : " ";
      lines.add(String.format(format, star, row.name(), row.first(), row.second()));
    }
    return lines;
  }
}
