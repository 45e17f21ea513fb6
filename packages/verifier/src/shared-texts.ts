import { SharedValues } from './shared-values.ts'

/** Texts as long as a hash are not shared: hardly two are equal. */
const hashDigits = 64

/** An object, or a list with its indexes as names. */
interface Holder {
  [name: string]: unknown
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Keeps one copy of equal texts for all values that hold them: names of roles, services and reasons come often. */
export class SharedTexts {
  readonly #texts = new SharedValues<string>()

  /** Replaces every text in a value that was just parsed with the copy that is kept. */
  shareIn(value: unknown): void {
    if (!isHolder(value)) return
    for (const name in value) {
      const held = value[name]
      if (typeof held !== 'string') this.shareIn(held)
      else if (held.length < hashDigits) value[name] = this.#texts.of(held, held)
    }
  }
}
