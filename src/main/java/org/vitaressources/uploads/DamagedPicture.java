package org.vitaressources.uploads;

/// The bytes of a picture do not hold together: nobody can say what is in them.
public class DamagedPicture extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedPicture(String what) {
        super(what);
    }
}
