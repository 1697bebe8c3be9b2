package org.attractorlab.training;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Threads that help the caller with pieces of work so short that to wake a thread for each would
 * take longer than the piece.
 *
 * <p>A training step of a millisecond passes a dozen layers forward and backward, each to be shared
 * out. So helpers look out for the next piece for some microseconds before they sleep. The caller
 * works too, and takes every piece that no helper has taken: helpers who get no core cost nothing.
 * What does cost is a helper that loses its core to a busy neighbour amid a piece, for the caller
 * must wait for it, a turn of the scheduler at worst. {@link Teamwork} notices.
 */
final class Crew implements AutoCloseable {
  /** How long to look out, for work or for its end, before sleeping. */
  private static final long PATIENCE = TimeUnit.MICROSECONDS.toNanos(50);

  private static final int SIXTEEN_BITS = 0xffff;

  private final List<Member> members;

  /** The job's number, above 16 bits of how many pieces it has, above 16 bits of the next one. */
  private final AtomicLong state = new AtomicLong();

  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile IntConsumer work = _ -> {};
  private volatile @Nullable Throwable problem;
  private volatile @Nullable Thread sleepingCaller;
  private volatile boolean closed;

  private final Teamwork teamwork = new Teamwork();
  private long spent;

  /**
   * @param helpers how many threads besides the caller's
   */
  Crew(int helpers) {
    this.members = IntStream.range(0, helpers).mapToObj(_ -> new Member()).toList();
    this.members.forEach(member -> member.thread.start());
  }

  /**
   * Does all pieces of a job, each once, on any thread and in any order; returns when all are done.
   * To be called by one thread at a time.
   *
   * @param pieces at most 65535
   */
  void run(int pieces, IntConsumer job) {
    long start = System.nanoTime();
    if (members.isEmpty() || pieces == 1 || !teamwork.together()) {
      for (int piece = 0; piece < pieces; piece++) {
        job.accept(piece);
      }
    } else {
      share(pieces, job);
    }
    spent += System.nanoTime() - start;
  }

  /** To be called after the jobs of a step, the same ones in each: they are compared by it. */
  void endStep() {
    teamwork.took(spent);
    spent = 0;
  }

  private void share(int pieces, IntConsumer job) {
    work = job;
    unfinished.set(pieces);
    state.set(((state.get() >>> 32) + 1) << 32 | (long) pieces << 16);
    members.forEach(Member::wake);
    takePieces();
    await();
    Throwable thrown = problem;
    if (thrown != null) {
      problem = null;
      throw new IllegalStateException(thrown);
    }
  }

  private static boolean hasPieces(long job) {
    return (job & SIXTEEN_BITS) < (job >>> 16 & SIXTEEN_BITS);
  }

  /**
   * A piece is taken by counting the state up. That fails if the job is another by then, so the
   * work read in between belongs to the job.
   */
  private void takePieces() {
    for (long job = state.get(); hasPieces(job); job = state.get()) {
      IntConsumer pieces = work;
      if (state.compareAndSet(job, job + 1)) {
        try {
          pieces.accept((int) (job & SIXTEEN_BITS));
        } catch (RuntimeException | Error thrown) {
          problem = thrown;
        }
        if (unfinished.decrementAndGet() == 0) {
          LockSupport.unpark(sleepingCaller);
        }
      }
    }
  }

  private void await() {
    long ready = System.nanoTime();
    while (unfinished.get() > 0) {
      if (System.nanoTime() - ready < PATIENCE) {
        Thread.onSpinWait();
      } else {
        sleepingCaller = Thread.currentThread();
        if (unfinished.get() > 0) {
          LockSupport.park(this);
        }
        sleepingCaller = null;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    members.forEach(helper -> LockSupport.unpark(helper.thread));
  }

  private final class Member {
    private final Thread thread =
        Thread.ofPlatform().name("training-helper").daemon().unstarted(this::help);
    private volatile boolean asleep;

    private void wake() {
      if (asleep) {
        LockSupport.unpark(thread);
      }
    }

    private void help() {
      long idle = System.nanoTime();
      while (!closed) {
        if (hasPieces(state.get())) {
          takePieces();
          idle = System.nanoTime();
        } else if (System.nanoTime() - idle < PATIENCE) {
          Thread.onSpinWait();
        } else {
          asleep = true;
          if (!hasPieces(state.get()) && !closed) {
            LockSupport.park(Crew.this);
          }
          asleep = false;
          idle = System.nanoTime();
        }
      }
    }
  }
}
