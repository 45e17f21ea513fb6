/**
 * Limits of the search for a sum. The number of subsets doubles with every candidate, so a search is given up before it
 * takes the afternoon; what was given up is counted and said. Lines that share a reference, a description or a date are
 * tried as a whole first, in one pass and without any limit.
 */

/** Most lines among which parts of a sum are sought: 24 lines have 16.8 million subsets, few of them looked at. */
export const sumCandidatesMax = 24

/** Most lines of a date window that are looked at for candidates; with more, the window has no sum worth guessing at. */
export const sumNeighboursMax = 96

/** Most parts of a sum that is sought among other lines. */
export const sumPartsMax = 12

/** Most steps in the search for one sum: some milliseconds. */
export const sumStepsMax = 50_000

/** Most steps of all searches in a run: some seconds. */
export const runStepsMax = 20_000_000

/** Most lines a side of which every pair is weighed when nearest ones are paired; beyond it they pair in order of amount. */
export const pairsWeighedMax = 16

/** Among how many lines of one amount the nearest date is sought. */
export const neighboursMax = 8
