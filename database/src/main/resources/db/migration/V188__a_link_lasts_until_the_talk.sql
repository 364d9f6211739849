-- Whoever is asked to interpret a talk can answer, and look where it is, until it has been held; also when it is moved.

grant update (expires_on) on links.link to fodfaeste_app;
