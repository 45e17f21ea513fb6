/** Bytes that the lines of a map take, with the ends of the lines: its keys, the lengths of its values, and the values. */
export type LengthsApart = readonly [keys: number, lengths: number, values: number]

/** Where the text of one value stands among the bytes of a kept state. */
export class KeptPlace {
  readonly from: number
  readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }
}

/** The entries of a map among the bytes of a kept state, none of them decoded yet; see `EntriesApart`. */
export class KeptEntries {
  readonly #bytes: Buffer
  readonly #from: number
  readonly #lengths: LengthsApart

  constructor(bytes: Buffer, from: number, lengths: LengthsApart) {
    this.#bytes = bytes
    this.#from = from
    this.#lengths = lengths
  }

  /** The place of each value by its key, in the order of the map. */
  places(): Map<string, KeptPlace> {
    const [ofKeys, ofLengths] = this.#lengths
    const middle = this.#from + ofKeys
    const end = middle + ofLengths
    const keys = JSON.parse(this.#text(this.#from, middle))
    const lengths = JSON.parse(this.#text(middle, end))
    const places = new Map<string, KeptPlace>()
    let from = end
    for (let number = 0; number < keys.length; number += 1) {
      const to = from + lengths[number]
      places.set(keys[number], new KeptPlace(from, to))
      from = to + 1
    }
    return places
  }

  /** A value as it was kept. */
  textAt({ from, to }: KeptPlace): string {
    return this.#text(from, to)
  }

  #text(from: number, to: number): string {
    return this.#bytes.toString('utf8', from, to)
  }
}
