package org.attractorlab.experiment.report;

/** Particles that the map carries over the basins, as a film. */
final class PlaneFilm extends MovingPicture {
  private final PlanePicture picture;
  private final int frames;
  private final boolean captions;

  PlaneFilm(PlaneResults results, FilmSettings settings) {
    super(settings, Look.colours(results.points().length));
    this.picture = new PlanePicture(results);
    this.frames = results.particles().size();
    this.captions = settings.captions();
  }

  @Override
  int frames() {
    return frames;
  }

  @Override
  int k(int frame) {
    return frame;
  }

  @Override
  Drawing drawing(int frame) {
    return captions ? picture.captioned(frame) : picture.bare(frame);
  }
}
