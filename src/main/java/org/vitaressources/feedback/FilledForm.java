package org.vitaressources.feedback;

/// How a form was filled in.
///
/// @param trap what stands in the field that people do not see
/// @param stamp that it was shown with ([FormStamps#stamp()])
/// @param client network address of the machine, for limits only: it is never stored
public record FilledForm(String trap, String stamp, String client) {}
