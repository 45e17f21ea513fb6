const quote = 0x22
const backslash = 0x5c

/** Writes bytes one after the other, to be hashed. It is used again and again without a new allocation. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  /** Keeps only the first bytes. */
  cut(length: number): void {
    this.#length = length
  }

  #makeRoom(more: number): void {
    const length = this.#length + more
    if (length <= this.#bytes.length) return
    const longer = new Uint8Array(2 * length)
    longer.set(this.#bytes)
    this.#bytes = longer
  }

  /** Appends bytes, from `start` to `end` of them. */
  put(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.#makeRoom(end - start)
    const into = this.#bytes
    let length = this.#length
    for (let at = start; at < end; at += 1) into[length++] = bytes[at] ?? 0
    this.#length = length
  }

  /** Appends a text of ASCII characters. */
  text(text: string): void {
    this.#makeRoom(text.length)
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length + at] = text.charCodeAt(at)
    this.#length += text.length
  }

  /** Appends canonical JSON, escaped for use inside a JSON string. It holds no control characters to escape. */
  escaped(bytes: Uint8Array, start: number, end: number): void {
    this.#makeRoom(2 * (end - start))
    const into = this.#bytes
    let length = this.#length
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === quote || byte === backslash) into[length++] = backslash
      into[length++] = byte
    }
    this.#length = length
  }

  /** The bytes written so far; valid until the next write. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}
