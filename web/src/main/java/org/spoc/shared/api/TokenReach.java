package org.spoc.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.spoc.user.TokenScope;

/**
 * Which tokens reach a resource. Without it those for reading read and those for writing change. None at all means that
 * the password is needed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TokenReach {

    /** One of them is needed to read. */
    TokenScope[] read() default TokenScope.READ;

    /** One of them is needed to change. */
    TokenScope[] change() default TokenScope.WRITE;
}
