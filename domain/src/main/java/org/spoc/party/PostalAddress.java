package org.spoc.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Objects;
import org.spoc.shared.Legible;

/** Where post goes. A value; every part may be null but not all of them. */
@Embeddable
public class PostalAddress implements Serializable {

    @Size(max = 200)
    @Legible
    private String street;
    @Size(max = 20)
    @Legible
    @Column(name = "postal_code")
    private String postalCode;
    @Size(max = 100)
    @Legible
    private String city;
    @Size(max = 100)
    @Legible
    private String region;
    /** ISO 3166-1 alpha-2. */
    private String country;

    protected PostalAddress() {
    }

    public PostalAddress(String street, String postalCode, String city, String region, String country) {
        this.street = street;
        this.postalCode = postalCode;
        this.city = city;
        this.region = region;
        this.country = country;
    }

    public String getStreet() {
        return street;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public String getCity() {
        return city;
    }

    public String getRegion() {
        return region;
    }

    public String getCountry() {
        return country;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostalAddress that && Objects.equals(street, that.street)
                && Objects.equals(postalCode, that.postalCode) && Objects.equals(city, that.city)
                && Objects.equals(region, that.region) && Objects.equals(country, that.country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(street, postalCode, city, region, country);
    }
}
