package org.spoc.deal.service;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.shared.Invalid;

/** Money that exists: currencies of ISO 4217 that something can be paid in, and amounts in their smallest unit. */
final class Currencies {

    /** Precious metals, funds and test codes have no smallest unit. */
    private static final Map<String, Currency> PAYABLE = Currency.getAvailableCurrencies().stream()
            .filter(each -> each.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private Currencies() {
    }

    /** @param amount null when there is none */
    static void require(BigDecimal amount, String code) {
        if (code == null || code.isBlank()) {
            throw Invalid.member("currency", "deal.currencyMissing");
        }
        Currency currency = PAYABLE.get(code);
        if (currency == null) {
            String capitals = code.strip().toUpperCase(Locale.ROOT);
            throw PAYABLE.containsKey(capitals) ? Invalid.member("currency", "deal.currencyInCapitals", capitals)
                    : Invalid.member("currency", "deal.unknownCurrency", code);
        }
        if (amount != null && amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw Invalid.member("amount", "deal.tooFine", code, currency.getDefaultFractionDigits());
        }
    }
}
