package cn.jieshui.gateway.docs;

import java.util.stream.Collectors;

/** What stands around the text of every page. */
final class PageLayout {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s · 节水 Jieshui</title>
              <link rel="stylesheet" href="/docs/jieshui.css">
              <link rel="icon" href="/docs/jieshui.svg">
            </head>
            <body class="wide">
            <nav><a href="/">节水 Jieshui</a> %s<a href="/docs">接口 Contract</a></nav>
            <main>
            %s</main>
            </body>
            </html>
            """;

    private PageLayout() {}

    static String page(IntegratorPage page, String content) {
        String others = IntegratorPage.ALL.stream()
                .map(each -> "<a href=\"%s\"%s>%s</a> "
                        .formatted(each.path(), each.equals(page) ? " aria-current=\"page\"" : "", each.title()))
                .collect(Collectors.joining());
        return PAGE.formatted(page.title(), others, content);
    }
}
