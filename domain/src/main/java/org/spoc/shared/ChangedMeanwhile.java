package org.spoc.shared;

/** Somebody else saved first. Carries the version that stands now, so that who comes second can look and decide. */
public class ChangedMeanwhile extends RuleBroken {

    private final long currentVersion;

    public ChangedMeanwhile(long currentVersion) {
        super("changedMeanwhile");
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
