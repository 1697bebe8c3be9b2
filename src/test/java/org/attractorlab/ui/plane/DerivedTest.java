package org.attractorlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> computed = new ArrayList<>();
  private int changes;
  private final Derived<String, String> derived =
      new Derived<>(
          source -> {
            computed.add(source);
            return source + "!";
          },
          background::add,
          Runnable::run,
          () -> changes++);

  @Test
  void whatIsOvertakenIsSkipped() {
    derived.from("a");
    derived.from("b");
    derived.from("c");
    while (!background.isEmpty()) {
      background.remove().run();
    }

    assertThat(computed).containsExactly("a", "c");
    assertThat(derived.value()).isEqualTo("c!");
  }

  @Test
  void theSameIsNotComputedTwice() {
    derived.from("a");
    background.remove().run();
    derived.from("a");

    assertThat(background).isEmpty();
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void whatNobodyWantsAnyMoreIsForgotten() {
    derived.from("a");
    derived.from(null);
    background.remove().run();

    assertThat(derived.value()).isNull();
    assertThat(changes).isZero();
  }
}
