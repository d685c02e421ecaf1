package org.vitaressources.accounts.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// The OpenID Connect providers that the operator has configured; usually none.
@Component
class Providers {
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /// A provider.
    ///
    /// @param name as its button says
    /// @param path where signing in with it begins
    record Provider(String name, String path) {}

    List<Provider> all() {
        return registrations.stream()
                .filter(Iterable.class::isInstance)
                .flatMap(all -> StreamSupport.stream(((Iterable<?>) all).spliterator(), false))
                .map(ClientRegistration.class::cast)
                .map(known ->
                        new Provider(known.getClientName(), "/connexion/fournisseur/" + known.getRegistrationId()))
                .toList();
    }
}
