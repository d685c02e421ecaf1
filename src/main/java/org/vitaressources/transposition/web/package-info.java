/// Families on the pages of their members.
@NullMarked
package org.vitaressources.transposition.web;

import org.jspecify.annotations.NullMarked;
