package org.attractorlab.engine;

/** Where a network shall be computed. */
public enum DeviceChoice {
  /** The GPU if one can be used, else the CPU. */
  AUTO,
  CPU,
  GPU
}
