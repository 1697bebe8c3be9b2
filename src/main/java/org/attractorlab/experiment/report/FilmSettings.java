package org.attractorlab.experiment.report;

import org.attractorlab.data.UnusableInput;

/**
 * How a film of the collapse looks.
 *
 * @param rate iterations of the map a second, every one shown; 0 for a pace that is slow where much
 *     happens and leaves out what is like the frame before
 * @param scale pixels a unit of the drawing takes, 1 to 4
 * @param captions whether it says what is seen, and shows the training images
 */
public record FilmSettings(double rate, int scale, boolean captions) {
  /** The film that every run leaves. */
  public static final FilmSettings USUAL = new FilmSettings(0, 1, true);

  private static final double FASTEST = 30;

  /**
   * @throws UnusableInput where a number is out of its range
   */
  public FilmSettings {
    if (!(rate >= 0 && rate <= FASTEST)) {
      throw new UnusableInput(
          "A film cannot have " + rate + " iterations a second.", "Choose a rate from 0.1 to 30.");
    }
    if (scale < 1 || scale > 4) {
      throw new UnusableInput(
          "A film cannot be made at scale " + scale + ".", "Choose a scale from 1 to 4.");
    }
  }
}
