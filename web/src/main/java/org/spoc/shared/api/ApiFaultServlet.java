package org.spoc.shared.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spoc.shared.web.RequestLog;

/** Errors of the server itself at an address of REST, which no resource ever saw: told as problems like all others. */
@WebServlet("/fault/api")
public class ApiFaultServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            RequestLog.mark(request, response);
            var refusals = new Refusals(request, (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            ApiDoor.write(problem(status, (Throwable) cause, refusals), refusals, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Problem problem(int status, Throwable cause, Refusals refusals) {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return refusals.absent();
        }
        return status >= 500 ? refusals.unexpected(cause) : refusals.status(status);
    }
}
