package dk.fodfaeste.rules.law;

/** Something that somebody must have said, signed or decided. */
public enum Statement {
    /** The municipality's grant. */
    GRANT,
    /** What employer and employee representative say together about the ratio. */
    REPRESENTATIVE,
    /** Which of the law's purposes the stay has. */
    PURPOSE,
    /** Wages by agreement or custom. */
    WAGE,
    /** Who covers injury and damage. */
    INSURANCE,
    /** Registered where the law asks for it. */
    REGISTRATION,
    /** Why the help decides, beyond what the employer gives anyway. */
    NEED
}
