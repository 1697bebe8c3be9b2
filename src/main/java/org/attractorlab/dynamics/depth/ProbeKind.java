package org.attractorlab.dynamics.depth;

/** What is fed to a network to see whether it copies or knows its training images only. */
public enum ProbeKind {
  /** Images of the set that were not learned. */
  OTHER_IMAGES,
  /** Halves of two images laid over each other. */
  BLENDS,
  /** Drawn ones: disc, frame, stripes, slope. */
  SHAPES,
  /** Every value at random. */
  NOISE
}
