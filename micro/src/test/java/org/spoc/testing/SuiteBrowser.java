package org.spoc.testing;

import com.microsoft.playwright.Browser;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The {@link Chromium} of the suite, started once and closed at the end of the run. */
public final class SuiteBrowser implements ParameterResolver {

    private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(SuiteBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(Browser.class, Chromium.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot().getStore(SUITE).getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
        return parameter.getParameter().getType() == Chromium.class ? chromium : chromium.browser();
    }
}
