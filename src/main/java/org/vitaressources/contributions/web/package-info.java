/// Pages and forms of contributions.
@NullMarked
package org.vitaressources.contributions.web;

import org.jspecify.annotations.NullMarked;
