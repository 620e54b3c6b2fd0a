package org.spoc.shared.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Settles the outermost of the calls that one service makes of another. */
@Interceptor
@Settled
@Priority(Interceptor.Priority.APPLICATION)
public class Settling {

    @Inject
    private Settlement settlement;

    @AroundInvoke
    Object settle(InvocationContext call) throws Exception {
        int[] depth = settlement.depth();
        return depth == null ? call.proceed() : settled(call, depth);
    }

    private Object settled(InvocationContext call, int[] depth) throws Exception {
        depth[0]++;
        try {
            Object answer = call.proceed();
            if (depth[0] == 1) {
                settlement.settle();
            }
            return answer;
        } finally {
            depth[0]--;
        }
    }
}
