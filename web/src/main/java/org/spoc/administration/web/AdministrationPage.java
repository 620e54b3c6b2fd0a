package org.spoc.administration.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.spoc.administration.service.Installation;
import org.spoc.administration.service.SettingRow;
import org.spoc.administration.service.UnderWay;
import org.spoc.checker.service.ConsistencyChecks;
import org.spoc.job.Job;
import org.spoc.job.service.JobHistory;
import org.spoc.job.service.JobRunRow;
import org.spoc.shared.web.Asked;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;
import org.spoc.user.service.SignIn;
import org.spoc.user.service.SignInLog;
import org.spoc.user.web.Address;

/** How the installation is doing: background work, the state of the data, sign-ins, settings, versions. One at a time. */
@Named
@ViewScoped
public class AdministrationPage implements Serializable {

    private static final int SIZE = 50;

    /** What the page shows. */
    public enum Part { JOBS, CHECKS, SIGN_INS, SETTINGS, VERSIONS }

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient ServletContext server;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Installation installation;
    @Inject
    private transient JobHistory jobHistory;
    @Inject
    private transient UnderWay underWay;
    @Inject
    private transient ConsistencyChecks checks;
    @Inject
    private transient SignInLog log;

    private Part part;
    private List<String> ignored;
    private Job job;
    private String login;
    private SignIn.Outcome outcome;
    private Long before;
    private transient ConsistencyChecks.Verdict verdict;
    private transient List<JobRunRow> runs;
    private transient List<SignInLog.Attempt> attempts;

    @PostConstruct
    void read() {
        caller.require(Permission.SEE_ADMINISTRATION);
        Asked asked = Asked.of(request);
        Part wanted = asked.constant("show", Part.class);
        part = wanted == null ? Part.JOBS : wanted;
        job = asked.constant("job", Job.class);
        login = asked.text("login");
        outcome = asked.constant("outcome", SignIn.Outcome.class);
        before = asked.id("before");
        ignored = asked.ignored();
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    public String address(Part wanted) {
        return new Address().with("show", wanted).toString();
    }

    /** The data is verified in the background; the page asks every second how far that is. */
    public void verify() {
        checks.request();
        verdict = null;
    }

    public void refresh() {
        verdict = null;
    }

    public ConsistencyChecks.Verdict getVerdict() {
        if (verdict == null) {
            verdict = checks.verdict();
        }
        return verdict;
    }

    public List<JobHistory.JobRow> getJobs() {
        return jobHistory.jobs();
    }

    public List<JobRunRow> getRuns() {
        if (runs == null) {
            runs = jobHistory.runs(job, before, SIZE);
        }
        return runs;
    }

    /** Address of the runs before those shown; null at the end. */
    public String getEarlierRuns() {
        return getRuns().size() < SIZE ? null
                : new Address().with("show", part).with("job", job).with("before", runs.get(SIZE - 1).id()).toString();
    }

    public List<UnderWay.Work> getWork() {
        return underWay.list();
    }

    public List<SignInLog.Attempt> getAttempts() {
        if (attempts == null) {
            attempts = log.list(login, outcome, before, SIZE);
        }
        return attempts;
    }

    /** Address of the attempts before those shown; null at the end. */
    public String getEarlierAttempts() {
        return getAttempts().size() < SIZE ? null : new Address().with("show", part).with("login", login)
                .with("outcome", outcome).with("before", attempts.get(SIZE - 1).id()).toString();
    }

    /** The same list from its latest entry; null when that is shown. */
    public String getLatest() {
        return before == null ? null : new Address().with("show", part).with("job", job).with("login", login).with("outcome", outcome).toString();
    }

    public List<SettingRow> getSettings() {
        return installation.settings();
    }

    public Installation.Versions getVersions() {
        return installation.versions();
    }

    /** The application server, as it calls itself. */
    public String getServer() {
        return server.getServerInfo();
    }

    public Part[] getParts() {
        return Part.values();
    }

    public Job[] getJobNames() {
        return Job.values();
    }

    public SignIn.Outcome[] getOutcomes() {
        return SignIn.Outcome.values();
    }

    public Part getPart() {
        return part;
    }

    public Job getJob() {
        return job;
    }

    public String getLogin() {
        return login;
    }

    public SignIn.Outcome getOutcome() {
        return outcome;
    }
}
