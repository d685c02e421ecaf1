package org.vitaressources.exports.web;

import java.util.List;

/// What the page to take something away shows.
///
/// @param kit it is a kit: there are two versions of it
/// @param title of what is taken away
/// @param back address of its page
/// @param action where the form is sent
/// @param forms names of those that there are
/// @param version as chosen
/// @param originals as chosen
/// @param calendar its sessions can be given dates
record TakeForm(
        boolean kit,
        String title,
        String back,
        String action,
        List<String> forms,
        String version,
        boolean originals,
        boolean calendar) {}
