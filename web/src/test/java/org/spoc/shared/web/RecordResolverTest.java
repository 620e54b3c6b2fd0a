package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private record Row(String name, int parties) {
    }

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new PlainContext();

    @Test
    void readsAComponentOfARecordEvenWhenTheRecordIsNotPublic() {
        Row row = new Row("Acme", 3);

        Object name = resolver.getValue(context, row, "name");

        assertThat(name).isEqualTo("Acme");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesUnknownNamesAndOtherObjectsToOthers() {
        Row row = new Row("Acme", 3);

        Object nothing = resolver.getValue(context, row, "owner");
        Object length = resolver.getValue(context, "text", "name");

        assertThat(nothing).isNull();
        assertThat(length).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void refusesToWrite() {
        Row row = new Row("Acme", 3);

        boolean readOnly = resolver.isReadOnly(context, row, "name");

        assertThat(readOnly).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, row, "name", "Bluth")).isInstanceOf(PropertyNotWritableException.class);
    }

    private static class PlainContext extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
