import { type EventLine, fields } from '../log/event-line.ts'
import { shapes } from './shapes.ts'
import { isOfStates } from './state/states.ts'

/** Says of which appends anything is made here: of other ones nothing is known, and nothing is decided on them. */
export class AskedOf {
  /** Whether types and streams are asked about, by their numbers. */
  readonly #types: boolean[] = []
  readonly #streams: boolean[] = []

  /** Whether anything is made of an append. */
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
