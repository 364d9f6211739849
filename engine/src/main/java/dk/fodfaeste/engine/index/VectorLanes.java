package dk.fodfaeste.engine.index;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link Lanes} on the widest registers of the machine: 64 people in one AVX-512 register, in two of AVX2, in four of NEON. */
final class VectorLanes implements Lanes {

    private static final VectorSpecies<Byte> WIDEST = ByteVector.SPECIES_PREFERRED;
    private static final int WIDTH = Math.min(COUNT, WIDEST.length());
    private static final VectorSpecies<Byte> SPECIES = WIDEST.length() > COUNT ? ByteVector.SPECIES_512 : WIDEST;

    @Override
    public long within(byte[] costs, int[] rows, int from, int until, int start, byte[] limits) {
        long within = 0;
        for (int lane = 0; lane < COUNT; lane += WIDTH) {
            ByteVector sum = ByteVector.broadcast(SPECIES, (byte) start);
            for (int index = from; index < until; index++) {
                ByteVector row = ByteVector.fromArray(SPECIES, costs, rows[index] * COUNT + lane);
                sum = sum.lanewise(VectorOperators.SUADD, row);
            }
            ByteVector limit = ByteVector.fromArray(SPECIES, limits, lane);
            within |= sum.compare(VectorOperators.ULE, limit).toLong() << lane;
        }
        return within;
    }
}
