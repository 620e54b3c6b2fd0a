package org.spoc.shared.web;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttributeException;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * Declares an optional attribute of one of the product's tags: {@code <s:attribute name="help" default="…"/>}. Without
 * it a tag that does not receive the attribute would take over the value of the tag around it, because Facelets lets
 * attributes of tag files leak inwards.
 */
public class TagAttribute extends TagHandler {

    private final jakarta.faces.view.facelets.TagAttribute name;
    private final jakarta.faces.view.facelets.TagAttribute fallback;

    public TagAttribute(TagConfig config) {
        super(config);
        name = getRequiredAttribute("name");
        fallback = getAttribute("default");
        if (!name.isLiteral()) {
            throw new TagAttributeException(name, "must be plain text");
        }
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        VariableMapper variables = context.getVariableMapper();
        ValueExpression given = variables.setVariable(name.getValue(), null);
        variables.setVariable(name.getValue(), given == null ? fallback(context) : given);
    }

    private ValueExpression fallback(FaceletContext context) {
        return fallback == null
                ? context.getExpressionFactory().createValueExpression("", Object.class)
                : fallback.getValueExpression(context, Object.class);
    }
}
