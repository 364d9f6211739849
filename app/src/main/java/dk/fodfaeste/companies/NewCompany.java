package dk.fodfaeste.companies;

/** A company that the organisation begins to know. */
public record NewCompany(Cvr cvr, CompanyFacts facts) {}
