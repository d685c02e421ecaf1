package org.vitaressources.archive;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Configuration;

/// On a configuration whose beans are [ArchivePart]s and [ConsistencyCheck]s: the command line takes it up although it
/// takes nothing else of its module. Its methods may ask for `JdbcClient`, the `Clock` and beans of the library.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Configuration(proxyBeanMethods = false)
public @interface ArchiveDeclaration {}
