package org.vitaressources.site;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Leaves the NULs out of what was sent: no page may print one, and no form means one.
@ControllerAdvice
class NoNulCharacters {
    @InitBinder
    void leaveOut(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.replace("\0", ""));
            }
        });
    }
}
