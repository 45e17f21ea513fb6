import { type EventStore, keepNewest, type Recorded, streamName } from '@coflyfr/core'
import { type CitedDecision, decisionsBehind } from '../explain/decisions-behind.ts'
import { withoutLists } from '../explain/without-lists.ts'
import { textField } from './event-amount.ts'

/** Documents whose steps are kept. For an older one the stream is read again. */
const documentsMax = 2048

const hasStep = ({ data }: Recorded): boolean => textField(data, 'by') !== null

/** Remembers the steps of documents during a pass through the log, to find the decisions behind each event. */
export class StepsBehind {
  readonly #steps = new Map<string, Recorded[]>()
  readonly #store: EventStore
  /** Documents whose steps were dropped: only their names are kept. */
  readonly #forgotten = new Set<string>()

  constructor(store: EventStore) {
    this.#store = store
  }

  /** Records the next event of the pass. */
  note(event: Recorded): void {
    const key = this.#keyOf(event)
    if (key === null || !hasStep(event)) return
    const steps = this.#steps.get(key) ?? []
    const gone = keepNewest(this.#steps, key, [...steps, withoutLists(event)], documentsMax)
    if (gone !== undefined) this.#forgotten.add(gone)
  }

  /** The decisions that an event rests on, including its own. */
  async behind(event: Recorded): Promise<readonly CitedDecision[]> {
    const key = this.#keyOf(event)
    const kept = key === null ? [] : (this.#steps.get(key) ?? [])
    const isForgotten = key !== null && this.#forgotten.has(key)
    const steps = isForgotten ? await this.#read(event) : kept
    const earlier = steps.filter(({ position }) => position < event.position)
    return decisionsBehind([...earlier, withoutLists(event)], withoutLists(event))
  }

  async #read(event: Recorded): Promise<readonly Recorded[]> {
    const steps: Recorded[] = []
    const reference = textField(event.data, 'reference')
    const upTo = event.revision
    for await (const batch of this.#store.readStream(streamName(event.stream), { upTo }))
      for (const step of batch)
        if (hasStep(step) && textField(step.data, 'reference') === reference)
          steps.push(withoutLists(step))
    return steps
  }

  #keyOf({ stream, data }: Recorded): string | null {
    const reference = textField(data, 'reference')
    return reference === null ? null : `${stream}\n${reference}`
  }
}
