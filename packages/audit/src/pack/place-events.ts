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

/** How the events of a pack stand in the log. */
export interface Placed {
  /** In the order of the file, a batch at a time. */
  readonly events: AsyncGenerator<readonly PackEvent[]>
  /** The root that a selection's proof leads to, after the last event; null where it leads nowhere, and for a whole log. */
  readonly provedRoot: () => Uint8Array | null
}

/** Places the lines of a whole log by their hashes: each where a tile holds it, so that a line left out is told from one that was changed. */
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
      // That positions between are missing is told by their order.
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

/** The whole log of a pack. */
export const placeLog = (
  findings: PlacingFindings,
  root: string,
  manifest: PackManifest,
  tiles: StoredTiles,
): Placed => ({
  events: placeByTiles(findings, join(root, eventsPath), manifest, tiles),
  provedRoot: () => null,
})

/** The events of a selection, by its range proof. */
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

  /** The positions that the proof gives to lines, and the nodes between them put in their places. */
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
        // What the proof does not cover stands after what it does.
        next = position + 1
      }
      yield events
    }
    if ((await given.next()).done !== true) refuse('it covers more events than there are')
  }

  return { events: place(), provedRoot: () => (isSound ? range.root() : null) }
}
