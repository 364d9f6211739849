package dk.fodfaeste.intake;

/** Told how far an import is. What it throws stops the import, and takes back what it wrote. */
@FunctionalInterface
interface Progress {

    /**
     * @param rows laid in
     * @param all of how many that are understood; 0 while the files are still read
     */
    void passed(int rows, int all);
}
