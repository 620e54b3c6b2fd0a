package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;

/** Counts and amounts as the visitor writes them. A missing number is an empty text. */
@Named("number")
@RequestScoped
public class Numbers {

    @Inject
    private Visitor visitor;

    /** A count: {@code 9,325}, in French {@code 9 325}. */
    public String of(Number number) {
        return number == null ? "" : NumberFormat.getInstance(visitor.getLocale()).format(number);
    }

    /** An amount without its currency: no cents when there are none, otherwise as many as the currency has. */
    public String amount(BigDecimal amount, String currency) {
        return amount == null ? "" : format(amount, Currency.getInstance(currency)).format(amount);
    }

    private NumberFormat format(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getInstance(visitor.getLocale());
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : currency.getDefaultFractionDigits());
        return format;
    }
}
