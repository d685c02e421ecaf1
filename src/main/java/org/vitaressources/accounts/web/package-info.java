/// The pages where people sign in, look after their account, and are looked after.
@NullMarked
package org.vitaressources.accounts.web;

import org.jspecify.annotations.NullMarked;
