package org.attractorlab.ui.plane;

import org.attractorlab.data.Palette;
import org.attractorlab.dynamics.plane.BasinMap;
import org.attractorlab.dynamics.plane.PlaneEnd;
import org.attractorlab.dynamics.plane.PlaneGrid;
import org.attractorlab.dynamics.plane.RadiusMap;
import org.attractorlab.ui.picture.Argb;

/** Colours every place: by where its orbit ends, or by ρ there. */
final class GroundPainter {
  /** ρ from which on the colour is the last one; its inverse has the first. */
  static final double MOST_RADIUS = 4;

  /** Of 256, how much of the ground shows through the colour of a soon and of a late arrival. */
  private static final int SOON = 70;

  private static final int LATE = 205;
  private static final int OTHERS = 175;

  /** After so many steps an arrival is late. */
  private static final int MANY_STEPS = 60;

  /** A grid with fewer columns is a rough one. */
  private static final int FINE = 100;

  private GroundPainter() {}

  /**
   * Paints basins; on the line as a strip at the bottom.
   *
   * @param highlighted the point whose basin stands out, −1 for none
   */
  static void basins(BasinMap map, Raster raster, PlaneLook look, int highlighted) {
    int[] colours = map.ends().stream().mapToInt(end -> colour(end, look)).toArray();
    int[] painted = new int[map.grid().cells()];
    for (int cell = 0; cell < painted.length; cell++) {
      int label = map.labels()[cell];
      boolean atPoint = map.ends().get(label) instanceof PlaneEnd.AtPoint;
      int part = atPoint ? late(map.steps()[cell]) : 0;
      boolean faded = highlighted >= 0 && label != highlighted;
      painted[cell] =
          Argb.mix(colours[label], look.ground(), faded ? Math.max(part, OTHERS) : part);
    }
    if (map.grid().dimensions() == 2 && map.grid().columns() < FINE) {
      smooth(map.grid(), raster, painted);
    } else {
      cells(map.grid(), raster, cell -> painted[cell]);
    }
  }

  /** Colours between the middles of cells: a rough map shall not look as if it knew its edges. */
  private static void smooth(PlaneGrid grid, Raster raster, int[] colours) {
    int width = raster.width();
    int height = raster.height();
    for (int y = 0; y < height; y++) {
      double v = (height - 1 - y + 0.5) * grid.rows() / height - 0.5;
      int below = Math.clamp((int) Math.floor(v), 0, grid.rows() - 2);
      int up = (int) (256 * Math.clamp(v - below, 0, 1));
      for (int x = 0; x < width; x++) {
        double u = (x + 0.5) * grid.columns() / width - 0.5;
        int left = Math.clamp((int) Math.floor(u), 0, grid.columns() - 2);
        int right = (int) (256 * Math.clamp(u - left, 0, 1));
        int at = below * grid.columns() + left;
        int above = at + grid.columns();
        raster.pixels()[y * width + x] =
            Argb.mix(
                Argb.mix(colours[at], colours[at + 1], right),
                Argb.mix(colours[above], colours[above + 1], right),
                up);
      }
    }
  }

  static void radii(RadiusMap map, Raster raster, PlaneLook look) {
    cells(map.grid(), raster, cell -> look.radii().at(share(map.radii()[cell])));
  }

  /** Where ρ stands on its scale: 1 in the middle, equal ratios at equal distances. */
  static double share(double radius) {
    return 0.5 + 0.5 * Math.log(Math.max(radius, 1e-9)) / Math.log(MOST_RADIUS);
  }

  /** The colour of an end: that of its point, or a shade between ground and ink. */
  static int colour(PlaneEnd end, PlaneLook look) {
    return switch (end) {
      case PlaneEnd.AtPoint(int index) -> 0xFF000000 | Palette.colour(index);
      case PlaneEnd.AtSpurious _, PlaneEnd.AmongMany _ -> Argb.mix(look.ground(), look.ink(), 110);
      case PlaneEnd.OnCycle _ -> Argb.mix(look.ground(), look.ink(), 70);
      case PlaneEnd.Diverged _ -> Argb.mix(look.ground(), look.ink(), 180);
      case PlaneEnd.Unsettled _ -> Argb.mix(look.ground(), look.ink(), 25);
    };
  }

  private static int late(int steps) {
    double share = Math.log1p(Math.max(0, steps)) / Math.log1p(MANY_STEPS);
    return (int) Math.round(SOON + (LATE - SOON) * Math.min(1, share));
  }

  private interface Colouring {
    int of(int cell);
  }

  private static void cells(PlaneGrid grid, Raster raster, Colouring colouring) {
    int width = raster.width();
    int height = raster.height();
    // The line has its colours in a strip below the curve.
    int top = grid.dimensions() == 1 ? height - Math.max(1, (int) (height * LineLook.STRIP)) : 0;
    for (int y = top; y < height; y++) {
      int row = (int) ((height - 1 - y + 0.5) * grid.rows() / height);
      int from = grid.dimensions() == 1 ? 0 : row * grid.columns();
      for (int x = 0; x < width; x++) {
        int column = (int) ((x + 0.5) * grid.columns() / width);
        raster.pixels()[y * width + x] = colouring.of(from + column);
      }
    }
  }
}
