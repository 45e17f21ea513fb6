import type { Grouping, JoinedSegment } from './joined-columns.ts'
import { Sums } from './sums.ts'

/**
 * What is counted in a run of segments: which skeletons occur, the sums of each group, and the fact that counts for
 * each document.
 */
export class Tally {
  /** 1 for each skeleton of which something counts. */
  readonly found: Uint8Array
  readonly #sums: Sums
  readonly #standsIn: Int32Array
  readonly #standing: Uint32Array

  constructor(
    sizes: { readonly groups: number; readonly skeletons: number; readonly documents: number },
    from: Tally | null = null,
  ) {
    const { groups, skeletons, documents } = sizes
    this.#sums = from === null ? new Sums(groups) : from.#sums.copy()
    this.found = from === null ? new Uint8Array(skeletons) : from.found.slice()
    this.#standsIn = from === null ? new Int32Array(documents).fill(-1) : from.#standsIn.slice()
    this.#standing = from === null ? new Uint32Array(documents) : from.#standing.slice()
  }

  /** Adds the amounts of a fact. */
  addLegs({ groupOf }: Grouping, segment: JoinedSegment, fact: number): void {
    const { legEnd, cell, halves } = segment
    const end = legEnd[fact] ?? 0
    for (let leg = fact === 0 ? 0 : (legEnd[fact - 1] ?? 0); leg < end; leg += 1) {
      const low = (halves[2 * leg] ?? 0) >>> 0
      this.#sums.add(groupOf[cell[leg] ?? 0] ?? 0, low, halves[2 * leg + 1] ?? 0)
    }
  }

  /** Makes a fact the one that counts for its document, in place of any before it. */
  stand(document: number, segment: number, fact: number): void {
    this.#standsIn[document] = segment
    this.#standing[document] = fact
  }

  /** Calls `take` with the fact that counts for each document, and the number of its segment. */
  eachStanding(take: (segment: number, fact: number) => void): void {
    const standsIn = this.#standsIn
    for (let document = 0; document < standsIn.length; document += 1) {
      const segment = standsIn[document] ?? -1
      if (segment >= 0) take(segment, this.#standing[document] ?? 0)
    }
  }

  /** Calls `take` with the sums of a group; see {@link Sums.each}. */
  eachSum(group: number, signsApart: boolean, take: (sum: bigint) => void): void {
    this.#sums.each(group, signsApart, take)
  }
}
