/// Passkeys (WebAuthn), and the only place that knows the library for them.
@NullMarked
package org.vitaressources.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
