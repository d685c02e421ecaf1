package org.vitaressources.insight.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs that read pages, by the name that they give of themselves: search engines, probes, scripts. Who
/// gives none is one of them.
final class Robots {
    private static final Pattern NAMES = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|scrap|archiv|monitor|uptime|probe|pingdom|nagios|zabbix|prometheus|check_http|kube-|"
                    + "health|lighthouse|pagespeed|headless|phantom|selenium|preview|facebookexternalhit|embedly|whatsapp|"
                    + "curl|wget|httpie|http-?client|libwww|python|java/|okhttp|go-http|node-fetch|axios|undici|ruby|perl|"
                    + "php|guzzle|scrapy|feedfetcher|rss|validator|linkcheck|wordpress|mediapartners|gptbot|claude|"
                    + "bytespider|ahrefs|semrush|petal|yandex",
            Pattern.CASE_INSENSITIVE);

    private Robots() {}

    static boolean isOne(@Nullable String userAgent) {
        return userAgent == null
                || userAgent.isBlank()
                || NAMES.matcher(userAgent).find();
    }
}
