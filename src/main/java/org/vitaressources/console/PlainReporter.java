package org.vitaressources.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/// Says a [KnownFailure] in its one sentence instead of a stack trace; every other failure is left to Spring Boot.
/// Registered in `META-INF/spring.factories`.
@Order(0)
final class PlainReporter implements SpringBootExceptionReporter {
    PlainReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = KnownFailure.in(failure);
        sentence.ifPresent(text -> System.err.println("vita : " + text));
        return sentence.isPresent();
    }
}
