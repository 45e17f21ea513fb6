import { randomUUID } from 'node:crypto'

/** An event in the double's log. */
export interface DoubleEvent {
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  readonly contentType: string
  readonly metadata: Uint8Array
  readonly data: Uint8Array
  readonly commit: number
}

/** An event as it is proposed. */
export type ProposedEvent = Omit<DoubleEvent, 'stream' | 'revision' | 'commit'>

/** What a stream must stand at. */
export type Expected = number | 'any' | 'stream-exists'

/** What the log makes of an append (KURRENTDB §3 and §4). */
export type LogAnswer =
  | { readonly kind: 'written' | 'repeated'; readonly revision: number; readonly commit: number }
  | { readonly kind: 'wrong-version'; readonly actual: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'deleted' }

/** How many events are looked at together. */
const windowMax = 1_000

/** Most data bytes of one append on 23.10. */
const appendBytesMax = 1_048_576

/** Where in a list in order the first event is that stands later; a log of a million is not looked through. */
const firstLater = (
  events: readonly DoubleEvent[],
  by: 'commit' | 'revision',
  after: number,
): number => {
  let [low, high] = [0, events.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((events[middle]?.[by] ?? 0) <= after) low = middle + 1
    else high = middle
  }
  return low
}

/** The revision of the mark of a stream that was ended for good. */
const tombstoneRevision = Number('9223372036854775807')

/** The log of a node as KURRENTDB.md saw it: order, revisions, and idempotency by ids alone. */
export class DoubleLog {
  readonly events: DoubleEvent[] = []
  readonly #streams = new Map<string, DoubleEvent[]>()
  readonly #deleted = new Set<string>()
  /** Last revisions of streams that were deleted and may be written again. */
  readonly #hidden = new Map<string, number>()
  /** Ids taken at `any`; a restart forgets them. */
  readonly #recent = new Map<string, DoubleEvent>()
  readonly #waiting = new Set<() => void>()

  stream(name: string): readonly DoubleEvent[] {
    return this.#streams.get(name) ?? []
  }

  /** The events of a stream from a revision on. */
  streamFrom(name: string, revision: number): readonly DoubleEvent[] {
    const kept = this.stream(name)
    return kept.slice(firstLater(kept, 'revision', revision - 1))
  }

  /** Commit position of the last event; -1 for an empty log. */
  lastCommit(): number {
    return this.events.at(-1)?.commit ?? -1
  }

  /** Up to some events of the log behind a commit position. */
  behind(commit: number, count = windowMax): readonly DoubleEvent[] {
    const first = firstLater(this.events, 'commit', commit)
    return this.events.slice(first, first + count)
  }

  isDeleted(name: string): boolean {
    return this.#deleted.has(name)
  }

  /** Ends a stream for good; `$all` has a mark of it. */
  tombstone(name: string): void {
    this.#deleted.add(name)
    this.events.push({
      id: randomUUID(),
      stream: name,
      revision: tombstoneRevision,
      type: '$streamDeleted',
      contentType: 'application/octet-stream',
      metadata: new Uint8Array(),
      data: new Uint8Array(),
      commit: this.lastCommit() + 64,
    })
  }

  /** Hides the events of a stream; its revisions go on, and `$all` keeps them. */
  softDelete(name: string): void {
    this.#hidden.set(name, this.stream(name).at(-1)?.revision ?? -1)
    this.#streams.delete(name)
  }

  /** Takes away events of a stream as a scavenge would; the revisions after them stay. */
  scavenge(name: string, revisions: readonly number[]): void {
    const isGone = (event: DoubleEvent) =>
      event.stream === name && revisions.includes(event.revision)
    this.#streams.set(
      name,
      this.stream(name).filter((event) => !isGone(event)),
    )
    const left = this.events.filter((event) => !isGone(event))
    this.events.splice(0, this.events.length, ...left)
  }

  /** Loses the last events, as a restore from an old backup would. */
  cutOff(count: number): void {
    for (const { stream } of this.events.splice(-count)) {
      const kept = this.#streams.get(stream) ?? []
      kept.pop()
    }
  }

  forgetRecentIds(): void {
    this.#recent.clear()
  }

  /** Called once at the next append; the answer takes the call back. */
  onNextAppend(wake: () => void): () => void {
    this.#waiting.add(wake)
    return () => this.#waiting.delete(wake)
  }

  append(stream: string, proposed: readonly ProposedEvent[], expected: Expected): LogAnswer {
    if (this.#deleted.has(stream)) return { kind: 'deleted' }
    const bytes = proposed.reduce((sum, { data }) => sum + data.length, 0)
    if (bytes > appendBytesMax) return { kind: 'too-large' }
    const actual = this.stream(stream).at(-1)?.revision ?? -1
    if (typeof expected !== 'number')
      return this.#appendAnywhere(stream, proposed, actual, expected)
    if (expected === actual) return this.#write(stream, proposed, actual)
    return this.#repeatAt(stream, proposed, expected) ?? { kind: 'wrong-version', actual }
  }

  #appendAnywhere(
    stream: string,
    proposed: readonly ProposedEvent[],
    actual: number,
    expected: Expected,
  ): LogAnswer {
    if (expected === 'stream-exists' && actual === -1) return { kind: 'wrong-version', actual }
    const last = this.#recent.get(proposed.at(-1)?.id ?? '')
    if (last?.stream === stream) {
      return { kind: 'repeated', revision: last.revision, commit: last.commit }
    }
    return this.#write(stream, proposed, actual)
  }

  /** The same ids where they were written: a repeat, whatever is in it. */
  #repeatAt(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: number,
  ): LogAnswer | null {
    const kept = this.stream(stream)
    const there = proposed.map((_, index) =>
      kept.find(({ revision }) => revision === expected + 1 + index),
    )
    const isSame = there.every((event, index) => event?.id === proposed[index]?.id)
    const last = there.at(-1)
    return isSame && last !== undefined
      ? { kind: 'repeated', revision: last.revision, commit: last.commit }
      : null
  }

  #write(stream: string, proposed: readonly ProposedEvent[], actual: number): LogAnswer {
    const kept = this.#streams.get(stream) ?? []
    this.#streams.set(stream, kept)
    let revision = Math.max(actual, this.#hidden.get(stream) ?? -1)
    let commit = this.events.at(-1)?.commit ?? 0
    for (const event of proposed) {
      revision += 1
      commit += 64 + event.data.length
      const stored = { ...event, stream, revision, commit }
      kept.push(stored)
      this.events.push(stored)
      this.#recent.set(event.id, stored)
    }
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
    return { kind: 'written', revision, commit }
  }
}
