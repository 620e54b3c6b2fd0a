package org.spoc.party.service;

/** Who finds a saved view among the views of the list. */
public enum ViewSharing { MINE, TEAM, EVERYBODY }
