import { join } from 'node:path'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Findings } from '../verify/findings.ts'
import { compactRange } from './compact-range.ts'
import { leafOfLine, type PackEvent, packEvent } from './pack-event.ts'
import { eventsPath, type PackManifest } from './pack-manifest.ts'
import { rangeProofSteps } from './range-proof-steps.ts'
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
    const detail = 'the line does not hash to the leaf of the tiles'
    authentic.add({ code: 'LeafDiffers', position: next, detail })
    return packEvent(line, leaf, next++)
  }
  for await (const lines of linesIfThere(path)) {
    const events: PackEvent[] = []
    for (const line of lines) events.push(await place(line))
    yield events
  }
  if (next < size) {
    const detail = `nothing stands from position ${next} to ${size - 1}`
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
  const range = compactRange()
  let isSound = true
  const refuse = (detail: string): void => {
    isSound = false
    authentic.add({ code: 'ProofInvalid', detail })
  }

  async function* place(): AsyncGenerator<readonly PackEvent[]> {
    const batches = linesIfThere(join(root, eventsPath))
    let batch: Line[] = []
    const nextLine = async (): Promise<Line | null> => {
      if (batch.length === 0) batch = [...((await batches.next()).value ?? [])].reverse()
      return batch.pop() ?? null
    }
    for await (const read of rangeProofSteps(join(root, 'range-proof'), size)) {
      if (isLeft(read)) return refuse(read.left)
      const step = read.right
      if (step.kind === 'node') {
        if (!range.push(step.level, step.hash))
          return refuse(`no node of level ${step.level} stands at ${range.covered()}`)
        continue
      }
      for (let left = step.count; left > 0; left -= 1) {
        const line = await nextLine()
        if (line === null) return refuse('it is of more events than there are')
        const [leaf, position] = [leafOfLine(line), range.covered()]
        range.push(0, leaf)
        yield [packEvent(line, leaf, position)]
      }
    }
    if ((await nextLine()) !== null) return refuse('it is of fewer events than there are')
    if (range.covered() !== size) refuse(`it covers ${range.covered()} of ${size} leaves`)
  }

  return { events: place(), provedRoot: () => (isSound ? range.root() : null) }
}
