import { bodyOf, clusterStream } from '../../../packages/store-kurrentdb/src/body.ts'
import {
  type DoubleEvent,
  DoubleLog,
} from '../../../packages/store-kurrentdb/test/double/double-log.ts'
import { generatedAppends } from '../data/generated-append.ts'
import { type DataSet, generatedOrigin } from '../data/ledger-events.ts'
import { recordedAtOf } from './cluster-appends.ts'

function* generatedEvents(data: DataSet): Generator<DoubleEvent> {
  let position = 0
  for (const { stream, revision, event } of generatedAppends(data)) {
    const place = { stream, revision, recordedAt: recordedAtOf(position) }
    const stored = bodyOf(event, place, true)
    position += 1
    yield {
      ...{ id: stored.id, type: stored.type, data: stored.data, revision },
      stream: clusterStream(generatedOrigin, stream),
      contentType: 'application/octet-stream',
      metadata: Buffer.from(JSON.stringify(stored.metadata)),
      commit: position,
    }
  }
}

/**
 * A log that is only read from front to back: each event is made when it is read, so that a million take no memory.
 * Reading an earlier position again restarts the generator.
 */
export class GeneratedLog extends DoubleLog {
  readonly #data: DataSet
  #coming: Generator<DoubleEvent>
  #made = 0

  constructor(data: DataSet) {
    super()
    this.#data = data
    this.#coming = generatedEvents(data)
  }

  override lastCommit(): number {
    return this.#data.events
  }

  override behind(commit: number, count = 1_000): readonly DoubleEvent[] {
    if (commit < this.#made) {
      this.#coming = generatedEvents(this.#data)
      this.#made = 0
    }
    const found: DoubleEvent[] = []
    while (found.length < count) {
      const next = this.#coming.next()
      if (next.done === true) break
      this.#made += 1
      if (next.value.commit > commit) found.push(next.value)
    }
    return found
  }
}
