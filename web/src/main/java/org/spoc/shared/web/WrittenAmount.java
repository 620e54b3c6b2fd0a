package org.spoc.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people write them in their language: {@code 12 500,50} in French, {@code 12,500.50} in English. A point
 * before the decimals is understood in both, because keyboards and spreadsheets write it; groups need three digits, so that
 * {@code 12,5} is not taken for 125.
 */
@Dependent
@FacesConverter(forClass = BigDecimal.class, managed = true)
public class WrittenAmount implements Converter<BigDecimal> {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f’']");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final Pattern ENGLISH_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final BigDecimal EXAMPLE = new BigDecimal("12500.50");

    @Inject
    private Visitor visitor;
    @Inject
    private Texts texts;

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return read(written, visitor.getLocale()).orElseThrow(() -> new ConverterException(new FacesMessage(
                FacesMessage.SEVERITY_ERROR, texts.of("shape.amount", getAsString(context, component, EXAMPLE)), null)));
    }

    /** Nothing when it is no amount in this language. */
    static Optional<BigDecimal> read(String written, Locale language) {
        String joined = SPACES.matcher(written.strip()).replaceAll("");
        String plain = language.getLanguage().equals("fr") ? joined.replace(',', '.')
                : ENGLISH_GROUPS.matcher(joined).matches() ? joined.replace(",", "") : joined;
        return Optional.of(plain).filter(each -> PLAIN.matcher(each).matches()).map(BigDecimal::new);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        var format = (DecimalFormat) NumberFormat.getNumberInstance(visitor.getLocale());
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(Math.max(2, amount.scale()));
        return format.format(amount);
    }
}
