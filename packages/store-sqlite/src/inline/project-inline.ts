import type { InlineWorkings } from './inline-entry.ts'

/**
 * Folds the events from `firstPosition` on, inside the transaction that appends them. A projection that is behind stays
 * behind, because going on here would skip the events in the gap: the next read catches it up first. One that stopped
 * stays where it is.
 */
export const projectInline =
  ({ generations, entries, lastPosition }: InlineWorkings) =>
  (firstPosition: number): void => {
    if (entries.size === 0) return
    const last = lastPosition()
    for (const { projection, fold } of entries.values()) {
      const isNew = firstPosition === 0 && generations.live(projection) === undefined
      let generation = isNew ? generations.begin(projection, true) : generations.live(projection)
      if (generation?.position !== firstPosition - 1) continue
      while (generation.stopped === null && generation.position < last) {
        generation = fold(generation, last)
      }
    }
  }
