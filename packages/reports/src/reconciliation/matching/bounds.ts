/**
 * Limits of the search for a sum. The number of subsets doubles with every candidate, so a search gives up before it
 * takes hours; how often that happened is counted and reported. Lines that share a reference, a description or a date
 * are first tried as a whole, in one pass and without any limit.
 */

/**
 * The most lines among which parts of a sum are searched: 24 lines have 16.8 million subsets, of which few are tried.
 */
export const sumCandidatesMax = 24

/** The most lines in a date window that are considered; with more, a sum found among them would be a guess. */
export const sumNeighboursMax = 96

/** The most parts of a sum that is searched for. */
export const sumPartsMax = 12

/** The most steps of the search for one sum: some milliseconds. */
export const sumStepsMax = 50_000

/** The most steps of all searches in a run: some seconds. */
export const runStepsMax = 20_000_000

/** The most lines on a side for which every pair is weighed; beyond it, lines are paired in the order of amounts. */
export const pairsWeighedMax = 16

/** Among how many lines with the same amount the nearest date is searched. */
export const neighboursMax = 8
