package org.spoc.micro;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Everything the launcher says, in the language of the administrator's terminal. */
final class Words {

    private static final ResourceBundle LINES = ResourceBundle.getBundle("org.spoc.micro.messages");

    private Words() {
    }

    static String of(String key, Object... arguments) {
        Object[] asText = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // as text, because a port is not to be written as 8,080
            asText[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(LINES.getString(key), LINES.getLocale()).format(asText);
    }
}
