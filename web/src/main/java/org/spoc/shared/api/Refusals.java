package org.spoc.shared.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Causes;
import org.spoc.shared.web.Fault;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.SlowBody;

/** Turns whatever was thrown into the problem that the caller gets, in the language that the caller asked for. */
final class Refusals {

    /** SQLSTATE of rows that two wanted at once: unique, exclusion, refused by a trigger, serialisation, deadlock, lock. */
    private static final Set<String> CONTESTED = Set.of("23505", "23P01", "23000", "40001", "40P01", "55P03");

    private final String address;
    private final Sentences sentences;

    Refusals(HttpServletRequest request) {
        this(request, request.getRequestURI());
    }

    /** @param address as the caller asked for it, when the request was passed on meanwhile */
    Refusals(HttpServletRequest request, String address) {
        this.address = address;
        this.sentences = Sentences.in(Wording.locale(request));
    }

    Problem of(Throwable thrown) {
        Optional<RuleBroken> broken = find(RuleBroken.class, thrown);
        if (broken.isPresent()) {
            return of(broken.get());
        }
        if (find(SlowBody.class, thrown).isPresent()) {
            return unexpected(thrown);
        }
        Optional<WebApplicationException> http = find(WebApplicationException.class, thrown);
        if (http.isPresent()) {
            return of(http.get().getResponse().getStatus(), thrown);
        }
        return contested(thrown) ? problem(409, "tryAgain") : unexpected(thrown);
    }

    /** Asked again a little later, most things that only the absence of the database prevented succeed. */
    Problem absent() {
        Fault.noted(address, 503);
        return problem(503, "databaseAway");
    }

    private Problem of(int status, Throwable thrown) {
        return status >= 500 ? unexpected(thrown) : status(status);
    }

    /** A refusal that the address, the method or the headers caused. */
    Problem status(int status) {
        int told = sentences.knows("http." + status) ? status : 400;
        return titled(told, Response.Status.fromStatusCode(told).getReasonPhrase(), sentences.of("http." + told));
    }

    private Problem of(RuleBroken broken) {
        if (broken instanceof Invalid invalid) {
            return with(problem(400, broken.code()), errors(invalid), null, null);
        }
        if (broken instanceof MoveRefused refused) {
            return with(problem(409, refused.code(), refused.arguments()), null, refused.broken().stream().map(this::broken).toList(), null);
        }
        return problem(status(broken), broken.code(), broken.arguments());
    }

    private static int status(RuleBroken broken) {
        if (broken instanceof NotFound) {
            return 404;
        }
        if (broken instanceof Forbidden || broken instanceof TokenTooNarrow || broken instanceof ForeignCall) {
            return 403;
        }
        if (broken instanceof OtherRequest) {
            return 422;
        }
        if (broken instanceof TooManyCalls) {
            return 429;
        }
        return broken instanceof ChangedMeanwhile ? 412 : 409;
    }

    private List<Problem.Error> errors(Invalid invalid) {
        return invalid.problems().stream().map(one -> new Problem.Error(one.member(), one.code(),
                sentences.of(one.code(), one.arguments().toArray()))).toList();
    }

    private Problem.Broken broken(Finding finding) {
        String key = "criterion." + finding.criterion().name();
        return new Problem.Broken(finding.criterion().name(), finding.seen(), sentences.of(key),
                sentences.of(key + ".missing", finding.seen()));
    }

    Problem unexpected(Throwable thrown) {
        if (Causes.areAbsentDatabase(thrown)) {
            return absent();
        }
        if (find(SlowBody.class, thrown).isPresent()) {
            return status(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
        if (find(EOFException.class, thrown).isPresent()) {
            // whoever was sending has gone; nobody reads the answer
            return status(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (Causes.areTooSlow(thrown)) {
            Fault.logged(address, thrown);
            return problem(503, "tookTooLong");
        }
        if (Causes.areFullDisk(thrown)) {
            Fault.logged(address, thrown);
            return problem(507, "storageFull");
        }
        String reference = Fault.logged(address, thrown).reference();
        return with(problem(500, "unexpected", reference), null, null, reference);
    }

    private Problem problem(int status, String code, Object... arguments) {
        return titled(status, code, sentences.of(code, arguments));
    }

    private Problem titled(int status, String type, String detail) {
        return new Problem(Problem.type(type), sentences.of("http." + status + ".title"), status, detail, address, null, null, null);
    }

    private static Problem with(Problem p, List<Problem.Error> errors, List<Problem.Broken> broken, String reference) {
        return new Problem(p.type(), p.title(), p.status(), p.detail(), p.instance(), errors, broken, reference);
    }

    private static boolean contested(Throwable thrown) {
        return find(OptimisticLockException.class, thrown).isPresent()
                || chain(thrown).anyMatch(each -> each instanceof SQLException sql && CONTESTED.contains(String.valueOf(sql.getSQLState())));
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(20);
    }

    Locale language() {
        return sentences.locale();
    }
}
