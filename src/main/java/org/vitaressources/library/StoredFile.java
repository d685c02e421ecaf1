package org.vitaressources.library;

/// A file as the catalogue remembers it.
record StoredFile(SeenFile seen, String resourceId, String sha256, FileFacts facts) {}
