package org.spoc.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a browser sends of a form that nobody has touched. */
public final class UntouchedForm {

    private UntouchedForm() {
    }

    public static Map<String, String> values(Element form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element each : form.select("input[name], textarea[name], select[name]")) {
            boolean left = each.hasAttr("disabled") || each.attr("type").matches("submit|button|file") || each.attr("type").matches("checkbox|radio") && !each.hasAttr("checked");
            if (!left) {
                values.put(each.attr("name"), value(each));
            }
        }
        return values;
    }

    private static String value(Element control) {
        if (control.tagName().equals("select")) {
            Element chosen = control.selectFirst("option[selected]");
            Element first = chosen == null ? control.selectFirst("option") : chosen;
            return first == null ? "" : first.attr("value");
        }
        return control.tagName().equals("textarea") ? control.wholeText().replaceFirst("^\\r?\\n", "")
                : control.attr("type").equals("checkbox") && !control.hasAttr("value") ? "on" : control.attr("value");
    }
}
