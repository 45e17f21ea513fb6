import type { JsonValue } from '../json.ts'
import type { Sealed } from './sealed.ts'

/**
 * A personal value on its way from the caller to the vault, in the place where its command will have a {@link Sealed}.
 * It prints as nothing, and throws where anything reads it as sealed before it is: that would be a bug.
 */
export class ToBeSealed implements Sealed {
  readonly #value: JsonValue

  constructor(value: JsonValue) {
    this.#value = value
  }

  get sealed(): string {
    throw new TypeError('Cannot read a personal value: it is not sealed yet')
  }

  /** The value itself: for sealing it, and for nothing else. */
  reveal(): JsonValue {
    return this.#value
  }

  toJSON(): string {
    return '(to be sealed)'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '(to be sealed)'
  }
}
