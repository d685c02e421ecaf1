/// Pages where kits and resources are taken away.
@NullMarked
package org.vitaressources.exports.web;

import org.jspecify.annotations.NullMarked;
