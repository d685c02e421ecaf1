package org.vitaressources.console;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.vitaressources.accounts.Members;
import org.vitaressources.archive.ArchiveDeclaration;
import org.vitaressources.archive.ArchivePart;
import org.vitaressources.archive.ConsistencyCheck;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.preservation.BackupLog;
import org.vitaressources.preservation.SiteExport;
import org.vitaressources.preservation.SiteImport;
import org.vitaressources.preservation.Snapshots;

/// The library and its index without the web: what `index`, `check` and `import` need. Not a `@Configuration`, so that
/// the scan of the site does not find it. What it takes from Spring Boot is named one by one: looking through all that
/// the site
/// might use costs a second at each command.
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
})
@ConfigurationPropertiesScan({
    "org.vitaressources.text",
    "org.vitaressources.vocabulary",
    "org.vitaressources.library",
    "org.vitaressources.search",
    "org.vitaressources.uploads",
    "org.vitaressources.batches"
})
@ComponentScan(
        basePackages = {
            "org.vitaressources.text",
            "org.vitaressources.vocabulary",
            "org.vitaressources.library",
            "org.vitaressources.search",
            "org.vitaressources.uploads",
            "org.vitaressources.batches"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
@Import({Headless.Declared.class, Members.class, Jurisdiction.class})
class Headless {
    /// The library without its index, and what modules declare for archives.
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ConfigurationPropertiesScan({
        "org.vitaressources.text",
        "org.vitaressources.vocabulary",
        "org.vitaressources.library"
    })
    @ComponentScan(
            basePackages = {"org.vitaressources.text", "org.vitaressources.vocabulary", "org.vitaressources.library"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    @Import(Declared.class)
    static class Archives {}

    /// Whatever the module: its part of the archive, what must hold in its tables, and what works on them.
    @ComponentScan(
            basePackages = "org.vitaressources",
            useDefaultFilters = false,
            includeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = ArchiveDeclaration.class),
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {
                            ArchivePart.class,
                            ConsistencyCheck.class,
                            SiteExport.class,
                            SiteImport.class,
                            Snapshots.class,
                            BackupLog.class
                        })
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.vitaressources\\.(archive\\.(TablePart|References)|.*Tests.*)"))
    static class Declared {}

    /// Starts it.
    ///
    /// @param toBeFilled the folders need not be there
    static ConfigurableApplicationContext startArchives(List<String> properties, boolean toBeFilled) {
        SpringApplication application = new SpringApplication(Archives.class);
        application.setAdditionalProfiles("console");
        application.addListeners(toBeFilled ? Folders.toBeFilled() : new Folders());
        return application.run(properties.toArray(String[]::new));
    }

    /// The library and its index; nothing is read or indexed yet.
    static ConfigurableApplicationContext start(List<String> properties) {
        SpringApplication application = new SpringApplication(Headless.class);
        application.setAdditionalProfiles("console");
        application.addListeners(new Folders());
        return application.run(properties.toArray(String[]::new));
    }
}
