import { utf8 } from '../text/bytes.ts'
import { type EventLine, fields } from './event-line.ts'

/** What a decision read of another stream. */
interface Read {
  readonly revision: number
  readonly stream: string
  /** The name as lines spell it. */
  readonly spelt: Uint8Array
}

/** Reads the contexts of lines; neighbours have much the same. */
export class Contexts {
  #spelt = utf8('[]')
  #reads: readonly Read[] = []

  /** What the decision of a line read. */
  of(line: EventLine): readonly Read[] {
    if (line.is(fields.context, this.#spelt)) return this.#reads
    const spelt = line.spelt(fields.context)
    const context: readonly Omit<Read, 'spelt'>[] = JSON.parse(spelt)
    this.#spelt = utf8(spelt)
    this.#reads = context.map((read) => ({ ...read, spelt: utf8(JSON.stringify(read.stream)) }))
    return this.#reads
  }
}
