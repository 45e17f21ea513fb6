import type { DoubleEvent, DoubleLog } from './double-log.ts'

/** What a group was made with. */
export interface GroupSettings {
  readonly wanted: (event: DoubleEvent) => boolean
  /** Commit position behind which it begins. */
  readonly after: number
  readonly retriesMax: number
  readonly messageTimeoutMs: number
}

/** One who takes part in a group. */
export interface GroupConsumer {
  /** How many events may be with it unanswered. */
  readonly bufferSize: number
  readonly deliver: (event: DoubleEvent, retries: number) => void
}

interface InFlight {
  readonly event: DoubleEvent
  readonly retries: number
  readonly consumer: GroupConsumer
  readonly timer: NodeJS.Timeout
}

/** A persistent subscription to `$all` as KURRENTDB §10 saw it: shared out, again where nobody answers, then parked. */
export class DoubleGroup {
  readonly parked: string[] = []
  readonly #log: DoubleLog
  readonly #settings: GroupSettings
  readonly #consumers: GroupConsumer[] = []
  readonly #inFlight = new Map<string, InFlight>()
  #again: { readonly event: DoubleEvent; readonly retries: number }[] = []
  #after: number

  constructor(log: DoubleLog, settings: GroupSettings) {
    this.#log = log
    this.#settings = settings
    this.#after = settings.after
    const wake = (): void => {
      this.#log.onNextAppend(wake)
      this.#shareOut()
    }
    this.#log.onNextAppend(wake)
  }

  join(consumer: GroupConsumer): void {
    this.#consumers.push(consumer)
    this.#shareOut()
  }

  /** What a consumer that is gone did not answer comes again. */
  leave(consumer: GroupConsumer): void {
    const at = this.#consumers.indexOf(consumer)
    if (at !== -1) this.#consumers.splice(at, 1)
    for (const [id, { consumer: whose }] of this.#inFlight) if (whose === consumer) this.retry(id)
    this.#shareOut()
  }

  ack(id: string): void {
    clearTimeout(this.#inFlight.get(id)?.timer)
    this.#inFlight.delete(id)
    this.#shareOut()
  }

  retry(id: string): void {
    const found = this.#inFlight.get(id)
    if (found === undefined) return
    clearTimeout(found.timer)
    this.#inFlight.delete(id)
    const retries = found.retries + 1
    if (retries > this.#settings.retriesMax) this.parked.push(id)
    else this.#again.push({ event: found.event, retries })
    this.#shareOut()
  }

  #next(): { readonly event: DoubleEvent; readonly retries: number } | null {
    const again = this.#again.shift()
    if (again !== undefined) return again
    for (;;) {
      const [event] = this.#log.behind(this.#after, 1)
      if (event === undefined) return null
      this.#after = event.commit
      if (this.#settings.wanted(event)) return { event, retries: 0 }
    }
  }

  /** Round robin over those who have room. */
  #shareOut(): void {
    for (;;) {
      const free = this.#consumers.findIndex(
        (consumer) =>
          [...this.#inFlight.values()].filter((one) => one.consumer === consumer).length <
          consumer.bufferSize,
      )
      const [consumer] = free === -1 ? [] : this.#consumers.splice(free, 1)
      if (consumer === undefined) return
      this.#consumers.push(consumer)
      const next = this.#next()
      if (next === null) return
      const { event, retries } = next
      const timer = setTimeout(() => this.retry(event.id), this.#settings.messageTimeoutMs)
      timer.unref()
      this.#inFlight.set(event.id, { event, retries, consumer, timer })
      consumer.deliver(event, retries)
    }
  }
}
