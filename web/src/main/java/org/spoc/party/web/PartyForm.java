package org.spoc.party.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.PostalAddress;

/** The fields in which people type what they know about a party; several values of one kind stand one a line. */
public class PartyForm implements Serializable {

    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");
    private static final Pattern COMMAS = Pattern.compile("[,;\\r\\n]+");

    private PartyDetails base;
    private PartyKind kind;
    private String name;
    private String givenName;
    private String familyName;
    private String emails;
    private String phones;
    private String street;
    private String postalCode;
    private String country;
    private String city;
    private String language;
    private String source;
    private String industry;
    private Integer employees;
    private Long parent;
    private String tags;
    private String notes;

    public PartyForm(PartyKind kind) {
        this(new PartyDetails(kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null));
    }

    public PartyForm(PartyDetails details) {
        base = details;
        kind = details.kind();
        name = details.name();
        givenName = details.givenName();
        familyName = details.familyName();
        emails = lines(details.emails());
        phones = lines(details.phones());
        if (!details.addresses().isEmpty()) {
            street = details.addresses().get(0).getStreet();
            postalCode = details.addresses().get(0).getPostalCode();
        }
        country = details.country();
        city = details.city();
        language = details.language();
        source = details.source();
        industry = details.industry();
        employees = details.employees();
        parent = details.parent();
        tags = String.join(", ", details.tags());
        notes = details.notes();
    }

    /** What the fields say, with what they do not show as it was. */
    public PartyDetails details() {
        return new PartyDetails(kind, displayName(), givenName, familyName, split(LINES, emails), split(LINES, phones),
                addresses(), country, city, language, source, industry, employees, parent,
                new TreeSet<>(split(COMMAS, tags)), notes, base.score(), base.need(), base.authority(), base.inquiredAt());
    }

    private String displayName() {
        return isPerson() && (givenName != null || familyName != null) ? null : name;
    }

    private List<PostalAddress> addresses() {
        boolean none = street == null && postalCode == null;
        PostalAddress first = none ? null : new PostalAddress(street, postalCode, city, null, country);
        List<PostalAddress> rest = base.addresses().stream().skip(1).toList();
        return none ? rest : java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream()).toList();
    }

    private static String lines(Collection<String> values) {
        return String.join("\n", values);
    }

    private static List<String> split(Pattern between, String text) {
        return text == null ? List.of() : Arrays.stream(between.split(text)).map(String::strip)
                .filter(each -> !each.isEmpty()).toList();
    }

    public boolean isPerson() {
        return kind == PartyKind.PERSON;
    }

    public PartyKind getKind() {
        return kind;
    }

    public void setKind(PartyKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmails() {
        return emails;
    }

    public void setEmails(String emails) {
        this.emails = emails;
    }

    public String getPhones() {
        return phones;
    }

    public void setPhones(String phones) {
        this.phones = phones;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public Integer getEmployees() {
        return employees;
    }

    public void setEmployees(Integer employees) {
        this.employees = employees;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
