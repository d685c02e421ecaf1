/// Quarantine of Flexmark: Markdown to blocks and HTML.
@NullMarked
package org.vitaressources.text.flexmark;

import org.jspecify.annotations.NullMarked;
