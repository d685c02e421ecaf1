package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.List;

/// What a question step asks.
///
/// @param prompt what is asked
/// @param choices answers to choose from; none when it is open
/// @param feedback what is said to everybody afterwards, perhaps empty
public record Question(Form form, String prompt, List<Choice> choices, String feedback) {
    /// How it is answered.
    public enum Form {
        /// One of the choices.
        SINGLE("unique"),
        /// Any number of them.
        MULTIPLE("multiple"),
        /// In one's own words.
        OPEN("ouverte");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /// Its name in forms.
        public String word() {
            return word;
        }
    }

    /// An answer.
    ///
    /// @param feedback what is said to who chose it, perhaps empty
    public record Choice(String text, boolean right, String feedback) {}

    static Question of(Step step) {
        Form form = Form.SINGLE;
        for (Form one : Form.values()) {
            form = one.word.equals(step.field("forme")) ? one : form;
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 1; i <= KitFields.MOST_CHOICES && form != Form.OPEN; i++) {
            String text = step.field("choix." + i);
            if (!text.isEmpty()) {
                choices.add(new Choice(text, step.field("juste." + i).equals("oui"), step.field("commentaire." + i)));
            }
        }
        return new Question(form, step.field("enonce"), choices, step.field("retour"));
    }

    /// It can be asked: something is asked, and there is something to choose and something right, unless it is open.
    public boolean isWhole() {
        long right = choices.stream().filter(Choice::right).count();
        return !prompt.isBlank()
                && switch (form) {
                    case OPEN -> true;
                    case SINGLE -> choices.size() >= 2 && right == 1;
                    case MULTIPLE -> choices.size() >= 2 && right >= 1;
                };
    }
}
