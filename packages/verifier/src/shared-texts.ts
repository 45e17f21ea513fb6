import { SharedValues } from './shared-values.ts'

/** A hash has so many digits, and is hardly ever like another one. */
const hashDigits = 64

/** An object, or a list by its numbers. */
interface Holder {
  [name: string]: unknown
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Of texts that are alike keeps one, for all values that hold it: names of roles, services and reasons come over and over. */
export class SharedTexts {
  readonly #texts = new SharedValues<string>()

  /** Puts the text that is kept in the place of every text in a value that was just parsed. */
  shareIn(value: unknown): void {
    if (!isHolder(value)) return
    for (const name in value) {
      const held = value[name]
      if (typeof held !== 'string') this.shareIn(held)
      else if (held.length < hashDigits) value[name] = this.#texts.of(held, held)
    }
  }
}
