package org.spoc.shared.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spoc.command.service.CommandKeys;
import org.spoc.command.service.Outcome;
import org.spoc.shared.Invalid;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Settlement;
import org.spoc.user.service.Caller;

/**
 * Carries out what a program may have to send twice, because it never heard the answer. A POST with
 * {@code Idempotency-Key} is one transaction from the key to the answer: the effect, and the key with the answer, are
 * both there afterwards or neither is. The answer leaves when that is certain. Whoever sends the same again is given the
 * same answer. What was refused leaves no key.
 */
@ApplicationScoped
class KeyedCommands {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");
    private static final Pattern OF_PARTY = Pattern.compile("/parties/(\\d{1,18})(?:/|$)");
    private static final int OK_UNTIL = 300;
    private static final int FAULT = 500;

    @Resource
    private UserTransaction transaction;
    @Inject
    private Settlement settlement;
    @Inject
    private CommandKeys keys;
    @Inject
    private Caller caller;

    void carryOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String key = request.getHeader(KEY);
        if (key == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (!VISIBLE.matcher(key).matches()) {
            refuse(Invalid.member(KEY, "command.badKey"), request, response);
        } else {
            // all of the body is here before the transaction begins, however slowly it comes
            try (SentBody body = SentBody.of(request)) {
                once(new Command(key, body, request, response, chain));
            }
        }
    }

    private record Command(String key, SentBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    }

    private void once(Command command) throws IOException, ServletException {
        try {
            begin();
            inTransaction(command);
        } catch (RuleBroken | NotSupportedException | SystemException | RollbackException | HeuristicMixedException
                | HeuristicRollbackException | IllegalStateException failed) {
            refuse(failed, command.request(), command.response());
        } finally {
            rollBackWhatIsLeft();
        }
    }

    private void begin() throws NotSupportedException, SystemException {
        transaction.begin();
        settlement.begin();
    }

    private void inTransaction(Command command) throws IOException, ServletException, SystemException,
            RollbackException, HeuristicMixedException, HeuristicRollbackException {
        if (!keys.hold(caller.id(), command.key())) {
            command.response().setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw new RuleBroken("command.underWay");
        }
        Optional<CommandKeys.Done> before = keys.find(caller.id(), command.key());
        if (before.isPresent()) {
            replay(before.get(), command);
        } else {
            forTheFirstTime(command);
        }
    }

    private void forTheFirstTime(Command command) throws IOException, ServletException, SystemException,
            RollbackException, HeuristicMixedException, HeuristicRollbackException {
        var answer = new HeldAnswer(command.response());
        boolean told = false;
        try (InputStream body = command.body().open()) {
            command.chain().doFilter(new ReadRequest(command.request(), body), answer);
            if (answer.getStatus() < OK_UNTIL) {
                Outcome outcome = answer.outcome(!ToldOnceMark.isOn(command.request()));
                keys.keep(caller.id(), command.key(), command.body().digest(), party(command, outcome), outcome);
            }
            end(answer.getStatus());
            told = true;
        } finally {
            if (!told) {
                answer.takeBack();
            }
        }
        answer.tell();
    }

    /** The party that came into being, or that the address is about; null for none. */
    private static Long party(Command command, Outcome outcome) {
        return Stream.of(Objects.toString(outcome.location(), ""), command.request().getRequestURI()).map(OF_PARTY::matcher)
                .filter(Matcher::find).map(found -> Long.valueOf(found.group(1))).findFirst().orElse(null);
    }

    /** A refusal may leave a line about the attempt, as it does without a key; what a service has undone stays undone. */
    private void end(int status) throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        boolean undone = transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK;
        if (undone && status < OK_UNTIL) {
            throw new IllegalStateException("an answer of success to what was undone");
        }
        if (undone || status >= FAULT) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
    }

    private static void replay(CommandKeys.Done before, Command command) throws IOException {
        Outcome outcome = before.outcome();
        if (!before.was(command.body().digest())) {
            throw new OtherRequest();
        }
        if (before.isErased()) {
            throw new RuleBroken("command.erased");
        }
        if (outcome.body() == null) {
            throw new RuleBroken("command.toldOnce");
        }
        HttpServletResponse response = command.response();
        response.setStatus(outcome.status());
        response.setHeader(REPLAYED, "true");
        header(response, HttpHeaders.LOCATION, outcome.location());
        header(response, HttpHeaders.ETAG, outcome.tag());
        response.setContentType(outcome.type());
        response.setContentLength(outcome.body().length);
        response.getOutputStream().write(outcome.body());
    }

    private static void header(HttpServletResponse response, String name, String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static void refuse(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusals = new Refusals(request);
        ApiDoor.write(refusals.of(thrown), refusals, response);
    }

    private void rollBackWhatIsLeft() throws ServletException {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException failed) {
            throw new ServletException(failed);
        }
    }
}
