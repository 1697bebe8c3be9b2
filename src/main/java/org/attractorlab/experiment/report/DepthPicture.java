package org.attractorlab.experiment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attractorlab.experiment.study.DepthRow;

/**
 * The study of depth as heat maps, one for each kind of filters: sizes downwards, depths to the
 * right, in each cell the cosine between output and training image, the bound as a line. Left of it
 * no network can memorize.
 */
final class DepthPicture {
  private static final int CELL_WIDTH = 84;
  private static final int CELL_HEIGHT = 52;
  private static final int LEFT = 96;
  private static final int HEAD = 64;
  private static final int FOOT = 36;
  private static final int NARROWEST = 528;

  private DepthPicture() {}

  static Drawing of(List<DepthRow> rows) {
    Map<String, List<DepthRow>> maps = new LinkedHashMap<>();
    for (DepthRow row : rows) {
      maps.computeIfAbsent(title(row), _ -> new ArrayList<>()).add(row);
    }
    List<Integer> depths = rows.stream().map(DepthRow::layers).sorted().distinct().toList();
    List<Integer> sizes = rows.stream().map(DepthRow::size).sorted().distinct().toList();
    int height = HEAD + sizes.size() * CELL_HEIGHT + FOOT;
    return new Sheet(
        Math.max(LEFT + depths.size() * CELL_WIDTH, NARROWEST),
        maps.size() * height,
        g ->
            maps.forEach(
                (title, map) -> {
                  paintHead(g, title);
                  g.translate(LEFT, HEAD);
                  paint(g, map, depths, sizes);
                  g.translate(-LEFT, height - HEAD);
                }));
  }

  private static void paintHead(Graphics2D g, String title) {
    Look.text(g, title, 0, 18, 0, 17, Look.TEXT);
    String what = "|cos| between output and training image; share of A that is 0; line: bound";
    Look.text(g, what, 0, 38, 0, 13, Look.QUIET_TEXT);
  }

  private static String title(DepthRow row) {
    return "%d filter%s of %d × %d"
        .formatted(row.filters(), row.filters() == 1 ? "" : "s", row.kernel(), row.kernel());
  }

  private static void paint(
      Graphics2D g, List<DepthRow> map, List<Integer> depths, List<Integer> sizes) {
    for (int y = 0; y < sizes.size(); y++) {
      String size = "%d × %d".formatted(sizes.get(y), sizes.get(y));
      Look.text(g, size, -12, y * CELL_HEIGHT + 32, 1, 15, Look.TEXT);
    }
    for (int x = 0; x < depths.size(); x++) {
      double middle = (x + 0.5) * CELL_WIDTH;
      double below = sizes.size() * CELL_HEIGHT + 20;
      Look.text(g, "" + depths.get(x), middle, below, 0.5, 15, Look.TEXT);
    }
    Look.text(g, "layers", -12, sizes.size() * CELL_HEIGHT + 20, 1, 13, Look.QUIET_TEXT);
    for (DepthRow row : map) {
      paint(g, row, depths.indexOf(row.layers()), sizes.indexOf(row.size()));
    }
    for (DepthRow row : map) {
      paintBound(g, row, depths, sizes.indexOf(row.size()));
    }
  }

  private static void paint(Graphics2D g, DepthRow row, int x, int y) {
    int left = x * CELL_WIDTH;
    int top = y * CELL_HEIGHT;
    boolean learned = 2 * row.learned() > row.trainings();
    g.setColor(learned ? blend(row.cosine()) : Look.FAINT);
    g.fillRect(left, top, CELL_WIDTH - 2, CELL_HEIGHT - 2);
    Color ink = learned && row.cosine() > 0.6 ? Look.GROUND : Look.TEXT;
    double middle = left + CELL_WIDTH / 2.0;
    String cosine = String.format(Locale.ROOT, "%.2f", row.cosine());
    Look.text(g, learned ? cosine : "not learned", middle, top + 23, 0.5, learned ? 16 : 12, ink);
    String zeros = String.format(Locale.ROOT, "%.0f %% zeros", 100 * row.zeros());
    Look.text(g, zeros, middle, top + 41, 0.5, 12, ink);
  }

  /** The line stands before the first depth that is not below the bound. */
  private static void paintBound(Graphics2D g, DepthRow row, List<Integer> depths, int y) {
    int enough = (int) depths.stream().filter(depth -> depth < row.bound()).count();
    int x = enough * CELL_WIDTH - 1;
    g.setColor(Look.TEXT);
    g.setStroke(new BasicStroke(3));
    g.drawLine(x, y * CELL_HEIGHT - 1, x, (y + 1) * CELL_HEIGHT - 1);
  }

  /** From the ground, 0, to the accent, 1. */
  private static Color blend(double share) {
    double s = Math.clamp(share, 0, 1);
    return new Color(
        (int) Math.round(Look.GROUND.getRed() + s * (Look.ACCENT.getRed() - 255)),
        (int) Math.round(Look.GROUND.getGreen() + s * (Look.ACCENT.getGreen() - 255)),
        (int) Math.round(Look.GROUND.getBlue() + s * (Look.ACCENT.getBlue() - 255)));
  }
}
