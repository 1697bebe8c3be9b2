package org.attractorlab.experiment;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The cell between the engine, which puts in a newer state whenever it has one, and whoever looks:
 * the window once a frame, the command line when something has changed. Older states are dropped.
 */
final class LatestSnapshot {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile Snapshot latest;

  LatestSnapshot(Snapshot first) {
    latest = first;
  }

  Snapshot get() {
    return latest;
  }

  void put(Snapshot newer) {
    lock.lock();
    try {
      latest = newer;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the cell holds another state than the one seen, at most so long. */
  Snapshot await(Snapshot seen, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (latest == seen && left > 0) {
        changed.await(left, TimeUnit.NANOSECONDS);
        left = deadline - System.nanoTime();
      }
      return latest;
    } finally {
      lock.unlock();
    }
  }
}
