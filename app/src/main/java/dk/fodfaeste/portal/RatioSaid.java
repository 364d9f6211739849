package dk.fodfaeste.portal;

/** What a representative says of the ratio. Either is a statement; the law that we read gives no veto. */
public enum RatioSaid {
    AGREE,
    DISAGREE
}
