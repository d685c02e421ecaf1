package org.vitaressources.site;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// `collection` in the readiness group: up when the first reconciliation of `content/` and of the index is done.
@Component
class CollectionHealthIndicator implements HealthIndicator {
    private final Opening opening;

    CollectionHealthIndicator(Opening opening) {
        this.opening = opening;
    }

    @Override
    public Health health() {
        return opening.isOpen() ? Health.up().build() : Health.outOfService().build();
    }
}
