package org.vitaressources.quality;

/// Something that a resource is filed under.
///
/// @param facet of what kind
/// @param value code of a territory, id of a sector, a name as written, a format
record Filing(Facet facet, String value) {
    enum Facet {
        /// With all territories that contain it.
        TERRITORY,
        /// With all sectors that contain it.
        SECTOR,
        /// An author, or the organisation.
        WHO,
        /// Of a document: `PDF`, `DOCX`…
        FORMAT
    }
}
