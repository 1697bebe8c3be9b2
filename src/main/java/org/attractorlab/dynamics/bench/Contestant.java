package org.attractorlab.dynamics.bench;

/** One way to do a thing, to be timed. */
interface Contestant {
  /** Does it once. */
  void run();

  /** What must hold while a block of it is timed; not timed itself. */
  default void before() {}

  /** Undoes {@link #before()}. */
  default void after() {}
}
