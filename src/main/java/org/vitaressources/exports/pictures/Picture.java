package org.vitaressources.exports.pictures;

/// A picture as JPEG, PNG or GIF.
///
/// @param name of its file: that of the original with the ending of its type
/// @param width in pixels
/// @param height in pixels
@SuppressWarnings("ArrayRecordComponent") // megabytes, handed on once
public record Picture(String name, String mediaType, byte[] bytes, int width, int height) {}
