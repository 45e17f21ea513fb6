import { join } from 'node:path'
import { type Recorded, readEnvelope, StoreFault } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { eventsPath } from './pack-manifest.ts'
import { isNoFile, readLines } from './read-lines.ts'

/**
 * The events of the pack of a whole log, to restore a ledger from, a batch at a time. Throws `StoreFault` if there is
 * no such file, and on a line that is no event.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync, writeFileSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { restoredEvents } from '@coflyfr/audit'
 *
 * const folder = mkdtempSync(join(tmpdir(), 'pack-'))
 * writeFileSync(join(folder, 'events.ndjson'), '{"type":"VirementPosted"}\n')
 * await assert.rejects(restoredEvents(folder).next(), /Cannot read line 1 .* fields of an envelope/)
 * ```
 */
export async function* restoredEvents(root: string): AsyncGenerator<readonly Recorded[]> {
  try {
    yield* eventsOf(root)
  } catch (error) {
    if (!isNoFile(error)) throw error
    const place = join(root, eventsPath)
    throw new StoreFault('Damaged', `Cannot read "${place}": there is no such file; run verify`)
  }
}

async function* eventsOf(root: string): AsyncGenerator<readonly Recorded[]> {
  let position = 0
  for await (const lines of readLines(join(root, eventsPath))) {
    const events: Recorded[] = []
    for (const { text, isEnded } of lines) {
      const read = text === null || !isEnded ? null : readEnvelope(text)
      if (read === null || isLeft(read)) {
        const problem = read === null ? 'it is no line of UTF-8' : read.left
        throw new StoreFault(
          'Damaged',
          `Cannot read line ${position + 1} of "${join(root, eventsPath)}": ${problem}; run verify`,
        )
      }
      events.push({ ...read.right, position })
      position += 1
    }
    yield events
  }
}
