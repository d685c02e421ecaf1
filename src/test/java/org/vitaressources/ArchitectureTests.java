package org.vitaressources;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/// The arrows between packages and what each package may know. A rule without a subject fails (ArchUnit's default for
/// `should`), so that none of them survives the package that it is about.
class ArchitectureTests {
    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.vitaressources");

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules modules = ApplicationModules.of(Vita.class);
        assertThat(modules.stream()).isNotEmpty();
        modules.verify();
    }

    @Test
    void packagesFormNoCircleAtAnyDepth() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "org.vitaressources.search.lucene, org.apache.lucene..",
        "org.vitaressources.text.tika, org.apache.tika..",
        "org.vitaressources.text.flexmark, com.vladsch.flexmark..",
        "org.vitaressources.text.tika|org.vitaressources.exports.pdf, org.apache.pdfbox..",
        "org.vitaressources.exports.pdf, com.openhtmltopdf..",
    })
    void aLibraryStaysInItsQuarantine(String quarantine, String library) {
        String[] packages = quarantine.split("\\|");
        for (String one : packages) {
            assertThat(CLASSES.that(resideInAPackage(one)).stream()
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .anyMatch(use -> resideInAPackage(library).test(use.getTargetClass())))
                    .as("%s uses %s at all", one, library)
                    .isTrue();
        }
        noClasses()
                .that(resideOutsideOfPackages(packages))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES);
    }

    @Test
    void onlyPagesAndTheSiteKnowTheWeb() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "..web..",
                        "org.vitaressources.site..",
                        "org.vitaressources.exchange..",
                        "org.vitaressources.ui.."))
                .should()
                .dependOnClassesThat(web())
                .check(CLASSES);
        assertThat(CLASSES.that(resideInAPackage("..web..")).stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .anyMatch(use -> web().test(use.getTargetClass())))
                .as("some page uses the web at all")
                .isTrue();
    }

    /// What opens documents is loaded in the processes that read them, not in that of the site.
    @Test
    void documentsAreTakenApartByTheReadingProcessAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.vitaressources.text.tika")
                .and()
                .haveSimpleNameStartingWith("TikaFileParser")
                .or()
                .haveSimpleName("ChildProcess")
                .or()
                .haveSimpleName("Wire")
                .or()
                .haveSimpleName("ReadingConfiguration")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.apache\\.(?:tika|pdfbox|poi)\\..*|.*\\.(?:Inspections|PdfInspection|OfficeZip)")
                .check(CLASSES);
    }

    /// Other sites are asked for anything from one package alone.
    @Test
    void onePackageConnectsToOthers() {
        noClasses()
                .that()
                // The commands ask this very site, the second by a socket that is a file of its data.
                .resideOutsideOfPackages(
                        "org.vitaressources.quality.outside",
                        "org.vitaressources.console",
                        "org.vitaressources.preservation")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(?:Socket|HttpURLConnection)|java\\.net\\.http\\..*"
                        + "|javax\\.net\\.ssl\\..*|java\\.nio\\.channels\\.SocketChannel"
                        + "|org\\.springframework\\.web\\.client\\..*")
                .check(CLASSES);
        assertThat(CLASSES.that(resideInAPackage("org.vitaressources.quality.outside")).stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .anyMatch(use -> use.getTargetClass().getName().equals("java.net.Socket")))
                .isTrue();
    }

    @Test
    void controllersStayWithinTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "util", "utils", "core", "helper", "helpers", "manager", "misc", "shared"})
    void noPackageIsADrawerForEverything(String name) {
        noClasses()
                .should()
                .resideInAPackage("org.vitaressources..%s..".formatted(name))
                .check(CLASSES);
    }

    @Test
    void noTypeIsNamedAfterItsBeingAnImplementation() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Year.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .check(CLASSES);
        noClasses().should().callConstructor(Date.class).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> web() {
        return resideInAPackage("jakarta.servlet..").or(resideInAPackage("org.springframework.web.."));
    }
}
