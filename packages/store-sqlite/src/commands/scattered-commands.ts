import type { Connection } from '../connection.ts'
import { query } from '../statement.ts'
import { commandKey } from './command-key.ts'
import { eachCommandId, type TakeCommandId } from './each-command-id.ts'
import { eachRun } from './each-run.ts'
import { blockLength, type KeyBlock } from './key-blocks.ts'

/** The keys of all events, and the keys that may be those of a scattered command. */
interface Scan {
  readonly blocks: readonly KeyBlock[]
  readonly suspected: ReadonlySet<number>
}

/**
 * Commands whose events do not follow each other, at most `max`. No append leaves such a command behind. Goes through
 * all events once by the keys of their ids, then reads the ids of the few keys that may belong to such a command.
 */
export const scatteredCommands = (connection: Connection, max: number): readonly string[] => {
  const { blocks, suspected } = scan(connection)
  const idAt = query<readonly [commandId: string]>(
    connection,
    'SELECT command_id FROM events WHERE position = ?',
  )
  /** First and last position, and number, of the events of each command that may be scattered. */
  const met = new Map<string, { readonly first: number; last: number; count: number }>()
  for (const [first, keys] of suspected.size === 0 ? [] : blocks) {
    for (const [index, key] of keys.entries()) {
      const id = suspected.has(key) ? idAt.first(first + index)?.[0] : undefined
      if (id === undefined) continue
      const known = met.get(id) ?? { first: first + index, last: 0, count: 0 }
      known.last = first + index
      known.count += 1
      met.set(id, known)
    }
  }
  return [...met]
    .filter(([, { first, last, count }]) => last - first + 1 !== count)
    .slice(0, max)
    .map(([id]) => id)
}

const scan = (connection: Connection): Scan => {
  const following = query<readonly [number | null]>(
    connection,
    'SELECT min(position) FROM events WHERE position >= ?',
  )
  const eachId = eachCommandId(connection)
  const blocks: KeyBlock[] = []
  const suspected = new Set<number>()
  const goesOn = followsBefore()
  for (let next = Number.MIN_SAFE_INTEGER; ; next += blockLength) {
    const [first = null] = following.first(next) ?? []
    if (first === null) break
    next = first
    const keys = new Uint32Array(blockLength)
    eachId(first, first + blockLength, (position, text, start, end) => {
      const key = commandKey(text, start, end)
      keys[position - first] = key
      if (!goesOn(key, position, text, start, end)) suspected.add(key)
    })
    blocks.push([first, keys])
  }
  for (const key of repeatedIn(blocks)) suspected.add(key)
  return { blocks, suspected }
}

/** False for an event that has the key of the one before it, but another command id or a gap between them. */
const followsBefore = (): ((key: number, ...event: Parameters<TakeCommandId>) => boolean) => {
  let [keyBefore, positionBefore, textBefore, startBefore, endBefore] = [-1, -1, '', 0, 0]
  return (key, position, text, start, end) => {
    const follows =
      key !== keyBefore ||
      (position === positionBefore + 1 &&
        text.slice(start, end) === textBefore.slice(startBefore, endBefore))
    keyBefore = key
    positionBefore = position
    textBefore = text
    startBefore = start
    endBefore = end
    return follows
  }
}

/** Keys that occur in more than one run. */
function* repeatedIn(blocks: readonly KeyBlock[]): Generator<number> {
  const keys = new Uint32Array(blocks.length * blockLength)
  let count = 0
  eachRun(blocks, (key) => {
    keys[count] = key
    count += 1
  })
  let before = -1
  for (const key of keys.subarray(0, count).sort()) {
    if (key === before) yield key
    before = key
  }
}
