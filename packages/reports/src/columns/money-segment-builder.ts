import type { Placed } from '@coflyfr/core'
import { dayNumber } from './day-number.ts'
import type { Fact } from './fact.ts'
import { factsOf, standsAlone } from './facts-of.ts'
import type { MoneyEvent } from './money-event.ts'
import type { MoneyHeader, MoneySegment } from './money-segment.ts'
import { Numbered } from './numbered.ts'

/** Types that every report made from columns sums, so that their events need not be kept whole. */
const summedByAll: ReadonlySet<string> = new Set([
  'ActualsImported',
  'CommitmentClosed',
  'CommitmentInvoiced',
  'CommitmentRaised',
  'VirementAmended',
  'VirementPosted',
  'VirementProposed',
  'VirementRejected',
  'VirementWithdrawn',
])

/** The group of events that are kept whole although their type is summed; see `standsAlone`. */
export const aloneGroup = (type: string): string => `alone ${type}`

/** Builds the columns of a run of the log. */
export class MoneySegmentBuilder {
  readonly #first: number
  #lastClosing: number
  readonly #skeletons = new Numbered<string>()
  readonly #heads = new Numbered<readonly [string, string]>()
  readonly #documents = new Numbered<string>()
  readonly #facts: Record<'offset' | 'day' | 'skeleton' | 'document' | 'legEnd', number[]> = {
    offset: [],
    day: [],
    skeleton: [],
    document: [],
    legEnd: [],
  }
  readonly #legs: { readonly head: number[]; readonly pence: bigint[] } = { head: [], pence: [] }
  readonly #wholes = new Map<string, string[]>()

  constructor(first: number, lastClosing: number) {
    this.#first = first
    this.#lastClosing = lastClosing
  }

  /** Adds the next event; `gift` is the event whose money it returns. */
  add(event: Placed<MoneyEvent>, gift: Placed<MoneyEvent> | null): void {
    const { type, position } = event
    for (const fact of factsOf(event, { lastClosing: this.#lastClosing, gift }))
      this.#addFact(position - this.#first, fact)
    if (type === 'PeriodClosed' || type === 'PeriodReopened') this.#lastClosing = position
    if (standsAlone(event)) this.#keep(aloneGroup(type), event)
    else if (!summedByAll.has(type)) this.#keep(type, event)
  }

  /** The columns of everything added. */
  segment(derivedFrom: Pick<MoneyHeader, 'length' | 'root' | 'shapes'>): MoneySegment {
    const { offset, day, skeleton, document, legEnd } = this.#facts
    const texts = [...this.#wholes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, events]) => [group, Buffer.from(`[${events.join()}]`)] as const)
    return {
      header: {
        ...derivedFrom,
        first: this.#first,
        lastClosing: this.#lastClosing,
        skeletons: this.#skeletons.things,
        heads: this.#heads.things,
        documents: this.#documents.things,
        facts: offset.length,
        legs: this.#legs.head.length,
        groups: texts.map(([group, bytes]) => [group, bytes.length]),
      },
      offset: Uint32Array.from(offset),
      day: Uint32Array.from(day),
      skeleton: Uint32Array.from(skeleton),
      document: Uint32Array.from(document),
      legEnd: Uint32Array.from(legEnd),
      head: Uint32Array.from(this.#legs.head),
      pence: BigInt64Array.from(this.#legs.pence),
      wholes: new Map(texts),
    }
  }

  #addFact(offset: number, { skeleton, from, document, legs }: Fact): void {
    const text = JSON.stringify(skeleton)
    for (const { costCentre, subjective, amount } of legs) {
      const key = `${costCentre}\u001f${subjective}`
      this.#legs.head.push(this.#heads.of(key, [costCentre, subjective]))
      this.#legs.pence.push(amount)
    }
    this.#facts.offset.push(offset)
    this.#facts.day.push(dayNumber(from))
    this.#facts.skeleton.push(this.#skeletons.of(text, text))
    this.#facts.document.push(document === null ? 0 : this.#documents.of(document, document) + 1)
    this.#facts.legEnd.push(this.#legs.head.length)
  }

  #keep(group: string, event: Placed<MoneyEvent>): void {
    const known = this.#wholes.get(group)
    if (known === undefined) this.#wholes.set(group, [JSON.stringify(event)])
    else known.push(JSON.stringify(event))
  }
}
