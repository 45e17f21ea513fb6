import { utf8 } from '../text/bytes.ts'
import { type EventLine, fields } from './event-line.ts'

/** Another stream that a decision read, and the revision it had. */
interface Read {
  readonly revision: number
  readonly stream: string
  /** The name of the stream as lines spell it, with its quotes. */
  readonly spelt: Uint8Array
}

/** Reads the contexts of lines. It remembers the last one, which the next line often repeats. */
export class Contexts {
  #spelt = utf8('[]')
  #reads: readonly Read[] = []

  /** The streams that the decision behind a line read. */
  of(line: EventLine): readonly Read[] {
    if (line.is(fields.context, this.#spelt)) return this.#reads
    const spelt = line.spelt(fields.context)
    const context: readonly Omit<Read, 'spelt'>[] = JSON.parse(spelt)
    this.#spelt = utf8(spelt)
    this.#reads = context.map((read) => ({ ...read, spelt: utf8(JSON.stringify(read.stream)) }))
    return this.#reads
  }
}
