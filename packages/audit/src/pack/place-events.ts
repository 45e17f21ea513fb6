import { join } from 'node:path'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Findings } from '../verify/findings.ts'
import { compactRange } from './compact-range.ts'
import { leafOfLine, type PackEvent, packEvent } from './pack-event.ts'
import { eventsPath, type PackManifest } from './pack-manifest.ts'
import { rangeProofSize, rangeProofSteps } from './range-proof-steps.ts'
import { type Line, linesIfThere } from './read-lines.ts'
import type { StoredTiles } from './stored-tiles.ts'

interface PlacingFindings {
  readonly authentic: Findings
  readonly complete: Findings
}

/** The events of a pack with the positions that they have in the log. */
export interface Placed {
  /** The events in the order of the file, a batch at a time. */
  readonly events: AsyncGenerator<readonly PackEvent[]>
  /**
   * After the last event: the root that the proof of a selection leads to. Null for a broken proof, and for a whole
   * log.
   */
  readonly provedRoot: () => Uint8Array | null
}

/**
 * Gives each line of a whole log the position at which the tiles hold its hash, so that a missing line is not mistaken
 * for a changed one.
 */
async function* placeByTiles(
  { authentic, complete }: PlacingFindings,
  path: string,
  { size }: PackManifest,
  tiles: StoredTiles,
): AsyncGenerator<readonly PackEvent[]> {
  let next = 0
  const place = async (line: Line): Promise<PackEvent> => {
    const leaf = leafOfLine(line)
    const stored = tiles.isThere ? await tiles.leafAt(next) : leaf
    if (stored !== null && Buffer.compare(stored, leaf) === 0) return packEvent(line, leaf, next++)
    const found = await tiles.find(leaf, next + 1)
    if (found !== null) {
      // The skipped positions are reported as missing by the check of their order.
      next = found + 1
      return packEvent(line, leaf, found)
    }
    const detail = 'the hash of the line is not the leaf in the tiles'
    authentic.add({ code: 'LeafDiffers', position: next, detail })
    return packEvent(line, leaf, next++)
  }
  for await (const lines of linesIfThere(path)) {
    const events: PackEvent[] = []
    for (const line of lines) events.push(await place(line))
    yield events
  }
  if (next < size) {
    const detail = `there are no events at positions ${next} to ${size - 1}`
    complete.add({ code: 'PositionMissing', position: next, detail })
  }
}

/** Places the events of a whole log. */
export const placeLog = (
  findings: PlacingFindings,
  root: string,
  manifest: PackManifest,
  tiles: StoredTiles,
): Placed => ({
  events: placeByTiles(findings, join(root, eventsPath), manifest, tiles),
  provedRoot: () => null,
})

/** Places the events of a selection by its range proof. */
export const placeSelection = (
  { authentic }: PlacingFindings,
  root: string,
  { size }: PackManifest,
): Placed => {
  const proof = join(root, 'range-proof')
  const range = compactRange()
  let isSound = true
  const refuse = (detail: string): void => {
    if (isSound) authentic.add({ code: 'ProofInvalid', detail })
    isSound = false
  }

  /** Yields the position of each line, and adds the nodes between them to the range. */
  async function* positions(): AsyncGenerator<number> {
    const proved = await rangeProofSize(proof)
    if (isLeft(proved)) return refuse(proved.left)
    if (proved.right !== size) refuse(`it is of ${proved.right} leaves, the pack of ${size}`)
    for await (const step of rangeProofSteps(proof)) {
      if (step.kind === 'node') range.push(step.level, step.hash)
      else for (let left = step.count; left > 0; left -= 1) yield range.covered()
    }
  }

  async function* place(): AsyncGenerator<readonly PackEvent[]> {
    const given = positions()
    let next = 0
    for await (const lines of linesIfThere(join(root, eventsPath))) {
      const events: PackEvent[] = []
      for (const line of lines) {
        const { value, done } = await given.next()
        if (done === true) refuse('it covers fewer events than there are')
        const [leaf, position] = [leafOfLine(line), value ?? next]
        if (done !== true) range.push(0, leaf)
        events.push(packEvent(line, leaf, position))
        // Lines beyond the proof are numbered on from the last that it covers.
        next = position + 1
      }
      yield events
    }
    if ((await given.next()).done !== true) refuse('it covers more events than there are')
  }

  return { events: place(), provedRoot: () => (isSound ? range.root() : null) }
}
