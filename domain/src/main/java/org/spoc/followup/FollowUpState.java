package org.spoc.followup;

/** What became of a follow-up. */
public enum FollowUpState {
    /** Still to be done. */
    OPEN,
    /** Somebody did it. */
    DONE,
    /** It will not be done, and it is written down why. */
    DROPPED
}
