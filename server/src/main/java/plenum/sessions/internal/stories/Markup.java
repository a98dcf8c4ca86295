package plenum.sessions.internal.stories;

import java.util.List;
import java.util.regex.Pattern;

/** Turns a tracker's own markup into the safe part of Markdown, and takes out everything a browser might obey. Pure. */
final class Markup {

    private record Rule(Pattern found, String becomes) {

        static Rule of(String regex, String becomes) {
            return new Rule(Pattern.compile(regex, Pattern.MULTILINE), becomes);
        }

        String apply(String text) {
            return found.matcher(text).replaceAll(becomes);
        }
    }

    private static final List<Rule> TO_MARKDOWN = List.of(
            Rule.of("\\{\\{([^}\\n]{1,300})}}", "`$1`"),
            Rule.of("\\{(?:code|noformat)(?::[^}\\n]{0,100})?}", "```"),
            Rule.of("\\{(?:color|panel|quote)(?::[^}\\n]{0,200})?}", ""),
            Rule.of("![^!\\s|]{1,300}(?:\\|[^!\\n]{0,100})?!", ""),
            Rule.of("^# +", "1. "),
            Rule.of("^h([1-3])\\. +", "### "),
            Rule.of("^h[4-6]\\. +", "#### "),
            Rule.of("^\\*\\*+ +", "  - "),
            Rule.of("^[*-] +", "- "),
            Rule.of("(?<![\\w*])\\*(?=\\S)([^*\\n]{1,500}?)(?<=\\S)\\*(?![\\w*])", "**$1**"),
            Rule.of("(?<!\\w)_(?=\\S)([^_\\n]{1,500}?)(?<=\\S)_(?!\\w)", "*$1*"),
            Rule.of("\\[([^\\]|\\n]{1,300})\\|(https?://[^\\]|\\s]{1,2000})(?:\\|[^\\]\\n]{0,100})?]", "[$1]($2)"),
            Rule.of("\\[(https?://[^\\]|\\s]{1,2000})]", "<$1>"),
            Rule.of("\\[([^\\]|\\n]{1,300})\\|[^\\]\\n]{1,2000}]", "$1"));

    private static final Pattern WITH_CONTENT = Pattern.compile(
            "<(script|style|iframe|object|embed|template|svg|math)\\b.*?(?:</\\1\\s*>|\\z)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("<(?:br\\s*/?|/p|/div|/li)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern WEB_ADDRESS = Pattern.compile("<(https?://[^<>\\s]+)>");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]*)]\\(\\s*(?!https?://|mailto:)[^)\\n]*\\)", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    static String toMarkdown(String text) {
        var markdown = withoutTags(text);
        for (var rule : TO_MARKDOWN) {
            markdown = rule.apply(markdown);
        }
        return markdown;
    }

    /** No tag stays, and no link but to a web address or a mailbox; addresses in angle brackets are Markdown, not tags. */
    static String withoutTags(String text) {
        var plain = text;
        for (var before = ""; !plain.equals(before); ) {
            before = plain;
            plain = WITH_CONTENT.matcher(plain).replaceAll("");
            plain = COMMENT.matcher(plain).replaceAll("");
            plain = LINE_END.matcher(plain).replaceAll("\n");
            plain = WEB_ADDRESS.matcher(plain).replaceAll("\uE000$1\uE001");
            plain = TAG.matcher(plain).replaceAll("");
            plain = plain.replace('\uE000', '<').replace('\uE001', '>');
        }
        return LINK.matcher(plain).replaceAll("$1").strip();
    }
}
