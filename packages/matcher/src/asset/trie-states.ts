/**
 * A state of the tries below the beginnings is a number: of a name with no other to go on from, the complement of
 * its record, negative; else its children lie at `base + label`, with `TERMINAL` set if a name ends here too,
 * whose record is then under `END_LABEL`.
 */
export const TERMINAL = 0x40000000;
export const BASE_MASK = TERMINAL - 1;
