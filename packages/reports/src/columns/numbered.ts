/** Gives things numbers by a text, in the order in which they come. */
export class Numbered<Thing> {
  readonly #numbers = new Map<string, number>()
  readonly things: Thing[] = []

  of(text: string, thing: Thing): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.things.length
    this.#numbers.set(text, number)
    this.things.push(thing)
    return number
  }
}
