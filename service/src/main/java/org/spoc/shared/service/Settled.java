package org.spoc.shared.service;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service that may be one of several called in a single transaction ({@link Settlement}). When it returns, all that
 * it changed stands in the database, as if it had ended a transaction of its own, so that whoever reads next finds it.
 */
@Inherited
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Settled {
}
