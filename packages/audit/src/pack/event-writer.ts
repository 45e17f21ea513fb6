import { StoreFault } from '@coflyfr/core'
import { type Hash, leafHash } from '@coflyfr/proof'
import type { AuditedTree, StoredLeaf } from '../audited-ledger.ts'
import type { PackFolder } from './pack-folder.ts'
import { eventsPath, type PackManifest } from './pack-manifest.ts'

/** The part of the manifest that describes the events. */
export type EventTally = Pick<PackManifest, 'events' | 'streams' | 'types'>

/** Writes events to a pack, in the order of their positions. */
export interface EventWriter {
  /** Writes the events from one position up to another, exclusive. */
  readonly take: (
    from: number,
    to: number,
    each?: (event: StoredLeaf, leaf: Hash) => void | Promise<void>,
  ) => Promise<void>
  readonly finish: () => Promise<EventTally>
}

const unreadable = (position: number, problem: string): StoreFault =>
  new StoreFault(
    'Damaged',
    `Cannot export the event at position ${position}: ${problem}; run verify`,
  )

/** Creates the file of events. `take` throws `StoreFault` (`Damaged`) on an event that is missing or cannot be read. */
export const eventWriter = async (
  folder: PackFolder,
  { leaves }: Pick<AuditedTree, 'leaves'>,
): Promise<EventWriter> => {
  const file = await folder.begin(eventsPath)
  const streams = new Set<string>()
  const types = new Map<string, number>()
  let count = 0
  let first: number | null = null
  let last: number | null = null

  const note = ({ position, stream, type }: StoredLeaf): void => {
    streams.add(stream)
    types.set(type, (types.get(type) ?? 0) + 1)
    count += 1
    first ??= position
    last = position
  }

  return {
    take: async (from, to, each = () => {}) => {
      let next = from
      for (const batch of leaves(from, to)) {
        let text = ''
        for (const event of batch) {
          if (event.kind === 'unreadable') throw unreadable(event.position, event.problem)
          if (event.position !== next) throw unreadable(next, 'there is no event there')
          next += 1
          text += `${event.preimage}\n`
          note(event)
          await each(event, leafHash(event.preimage))
        }
        await file.write(text)
      }
      if (next !== to) throw unreadable(next, 'there is no event there')
    },
    finish: async () => {
      const { sha256 } = await file.close()
      return {
        events: { count, first, last, sha256 },
        streams: streams.size,
        types: Object.fromEntries(types),
      }
    },
  }
}
