/// The JSON API over HTTP.
@NullMarked
package org.vitaressources.exchange.web;

import org.jspecify.annotations.NullMarked;
