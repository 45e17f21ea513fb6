import { canonicalDataOf, LedgerOpened, type Recorded } from '@coflyfr/core'
import { appendLeaf, emptyTail, type Hash, rootOf, type TreeTail } from '@coflyfr/proof'
import { idProblem } from '../verify/authentic.ts'
import { completenessCheck } from '../verify/complete.ts'
import type { Findings } from '../verify/findings.ts'
import type { PackEvent } from './pack-event.ts'
import type { PackManifest } from './pack-manifest.ts'

/** What was found while reading the events of a pack. */
export interface PackContents {
  readonly count: number
  readonly first: number | null
  readonly last: number | null
  /** One more than the last position; 0 if there are no events. */
  readonly end: number
  readonly streams: number
  readonly types: Readonly<Record<string, number>>
  /** Revision of the last event that could be read; -1 for none. Only of use for the pack of one stream. */
  readonly lastRevision: number
  /** Whether every line is an event and none is missing, so that a ledger can be rebuilt from them. */
  readonly isSound: boolean
  /**
   * Root of the first `size` lines of a whole log. Null if a line among them is missing, and for sizes other than those
   * given to {@link packEventsCheck} and that of all lines.
   */
  readonly rootAt: (size: number) => Hash | null
}

/** Checks the events of a pack, one after another. */
export interface PackEventsCheck {
  readonly take: (event: PackEvent) => void
  readonly finish: () => PackContents
}

/** Checks the ids of an append once its end is known: they depend on how many events it has. */
const idsCheck = (authentic: Findings, { origin, kind }: PackManifest) => {
  let append: Recorded[] = []
  let appends = 0
  const check = (isLast: boolean): void => {
    // The first and the last append of a range may be incomplete.
    const isCut = kind === 'range' && (appends <= 1 || isLast)
    for (const [number, event] of isCut ? [] : append.entries()) {
      const { position, stream, data } = event
      const place = { number, count: append.length }
      const detail = idProblem(origin, event, place, canonicalDataOf(data))
      if (detail !== null) authentic.add({ code: 'EventIdDiffers', position, stream, detail })
    }
  }
  return {
    take: (event: Recorded): void => {
      const [first] = append
      if (
        first !== undefined &&
        first.stream === event.stream &&
        first.commandId === event.commandId
      ) {
        append.push(event)
        return
      }
      check(false)
      append = [event]
      appends += 1
    },
    finish: (): void => check(true),
  }
}

/** How an event contradicts the ledger or the stream that the manifest names; null if it does not. */
const otherLedger = (
  { origin, stream: of }: PackManifest,
  { position, type, stream, data }: Recorded,
): string | null => {
  if (of !== null && of.name !== stream) return `the pack is of ${of.name}, the event of ${stream}`
  if (position !== 0 || !LedgerOpened.data.is(data) || type !== LedgerOpened.type) return null
  return data.origin === origin ? null : `the pack is of ${origin}, its log of ${data.origin}`
}

/**
 * Checks every event of a pack, in the order of positions.
 *
 * @param sizes the sizes for which a root will be asked for
 */
export const packEventsCheck = (
  { authentic, complete }: { readonly authentic: Findings; readonly complete: Findings },
  manifest: PackManifest,
  sizes: Iterable<number>,
): PackEventsCheck => {
  const wanted = new Set(sizes)
  const roots = new Map<number, Hash>([[0, rootOf(emptyTail)]])
  const checkRow = completenessCheck(complete, manifest.kind)
  const ids = idsCheck(authentic, manifest)
  const streams = new Set<string>()
  const types = new Map<string, number>()
  let tail: TreeTail | null = emptyTail
  let isReadable = true
  let lastRevision = -1
  let [count, first, last]: [number, number | null, number | null] = [0, null, null]

  const note = (event: Recorded): void => {
    const { stream, type, position, revision } = event
    streams.add(stream)
    types.set(type, (types.get(type) ?? 0) + 1)
    lastRevision = revision
    ids.take(event)
    const detail = otherLedger(manifest, event)
    if (detail !== null) authentic.add({ code: 'ManifestDiffers', position, stream, detail })
  }

  return {
    take: ({ row, leaf, event }) => {
      const { position } = row
      first ??= position
      last = position
      count += 1
      tail = tail !== null && tail.size === position ? appendLeaf(tail, leaf).tail : null
      if (tail !== null && wanted.has(tail.size)) roots.set(tail.size, rootOf(tail))
      checkRow(row)
      if (row.kind === 'unreadable') {
        isReadable = false
        authentic.add({ code: 'EventUnreadable', position, detail: row.problem })
      }
      if (event !== null) note(event)
    },
    finish: () => {
      ids.finish()
      if (tail !== null) roots.set(tail.size, rootOf(tail))
      return {
        ...{ count, first, last, lastRevision, streams: streams.size },
        end: (last ?? -1) + 1,
        types: Object.fromEntries(types),
        isSound: isReadable && !complete.has('PositionMissing') && !complete.has('RevisionMissing'),
        rootAt: (size) => roots.get(size) ?? null,
      }
    },
  }
}
