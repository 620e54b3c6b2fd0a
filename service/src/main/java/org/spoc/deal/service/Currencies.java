package org.spoc.deal.service;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.shared.Invalid;

/** Currencies that exist (ISO 4217). */
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {
    }

    static void require(String code) {
        if (code == null || !CODES.contains(code)) {
            throw Invalid.member("currency", "deal.unknownCurrency", code == null ? "" : code);
        }
    }
}
