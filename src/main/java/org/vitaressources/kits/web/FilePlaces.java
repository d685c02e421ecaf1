package org.vitaressources.kits.web;

import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepFile;

/// Where the files of steps are for who looks at a kit.
@FunctionalInterface
interface FilePlaces {
    /// Address of the file of a step, without the language.
    String of(Step step, StepFile file);

    /// For who opens the kit itself.
    static FilePlaces inKit(String kit) {
        return (step, file) -> "/kits/" + kit + "/parties/" + step.id() + "/fichier";
    }

    /// Under an address that opens a kit without an account.
    static FilePlaces under(String address) {
        return (step, file) -> address + "/fichiers/" + step.id();
    }

    /// Among the documents of a resource.
    static FilePlaces inResource(String slug) {
        return (step, file) -> "/ressources/" + slug + "/documents/" + file.name();
    }
}
