import { type EventLine, fields } from '../log/event-line.ts'
import { shapes } from './shapes.ts'
import { isOfStates } from './state/states.ts'

/** Finds the appends that matter to the rules: those with an event of a known type, or in a stream that rules read. */
export class AskedOf {
  /** The answers for types and streams, by the numbers of their names. */
  readonly #types: boolean[] = []
  readonly #streams: boolean[] = []

  /** Whether an append matters to the rules. */
  isAsked(append: readonly EventLine[]): boolean {
    return append.some((line) => this.#isOfType(line) || this.#isOfStream(line))
  }

  #isOfType(line: EventLine): boolean {
    return (this.#types[line.type] ??= shapes.has(line.text(fields.type)))
  }

  #isOfStream(line: EventLine): boolean {
    return (this.#streams[line.stream] ??= isOfStates(line.text(fields.stream)))
  }
}
