import { budgetEvents, VirementPosted } from '@coflyfr/budget/events'
import { type DomainEvent, plainDate, readEvent } from '@coflyfr/core'
import { isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { generatedAppends } from '../data/generated-append.ts'
import { type Measurement, timed } from '../measured.ts'

/** Different events that are decoded in turn, so that no answer can be cached. */
const sampleLength = 1_000

interface Sample {
  readonly texts: readonly string[]
  readonly sound: readonly unknown[]
  /** The same events, with one of the faults each. */
  readonly faulty: readonly unknown[]
}

const faults = [
  { financialYear: '2023' },
  { reference: '' },
  { legs: 'none' },
  { stray: 1 },
  { legs: [{ costCentre: 'A', subjective: 'B', amount: '1' }] },
]

/** Postings of virements, as the generator makes them. */
const sampleOf = (seed: number): Sample => {
  const texts: string[] = []
  for (const { event } of generatedAppends({ events: 100 * sampleLength, seed })) {
    if (event.type === VirementPosted.type) texts.push(event.canonicalData)
    if (texts.length === sampleLength) break
  }
  const sound = texts.map((text) => JSON.parse(text))
  const faulty = sound.map((data, at) => ({ ...data, ...faults[at % faults.length] }))
  return { texts, sound, faulty }
}

/** The plain io-ts codec of the same fields: the `t.type` inside the exact object. */
const plainCodec = (): t.Decoder<unknown, unknown> => {
  const codec: unknown = VirementPosted.data
  if (codec instanceof t.ExactType && codec.type instanceof t.InterfaceType) {
    return t.type(codec.type.props)
  }
  throw new TypeError('The codec of VirementPosted is no exact object')
}

const turns = async (count: number, decode: (at: number) => void) =>
  await timed(() => {
    for (let number = 0; number < count; number += 1) decode(number % sampleLength)
  })

type Decoding = (sample: Sample) => (at: number) => void

const decoding =
  (prepare: Decoding): Measurement =>
  async ({ seed, events }) => {
    const decode = prepare(sampleOf(seed))
    await turns(sampleLength * 20, decode)
    return { events, ...(await turns(events, decode)), facts: {} }
  }

/** The text of a typical money event parsed, nothing checked: the baseline. */
export const parsedTexts: Measurement = decoding(({ texts }) => (at) => {
  if (JSON.parse(texts[at]!) === null) throw new Error('Nothing was parsed')
})

const on = plainDate('2023-05-10')

const wrap = (data: unknown): DomainEvent => VirementPosted.of(on, data as never) as DomainEvent

/** A stored event of one type read by the ledger: found in the catalogue, in its newest shape, validated. */
export const readByLedger: Measurement = decoding(({ sound }) => {
  const events = sound.map(wrap)
  const alone = new Map([[VirementPosted.type, VirementPosted]])
  return (at) => void readEvent(alone, events[at]!)
})

/** The same with a catalogue of all budget events, in which the type is found by name. */
export const readAmongAll: Measurement = decoding(({ sound }) => {
  const events = sound.map(wrap)
  return (at) => void readEvent(budgetEvents, events[at]!)
})

/** The same data by the plain io-ts codec, and on how many sound and faulty events the two disagree. */
export const decodedByIoTs: Measurement = async (task) => {
  const plain = plainCodec()
  const { sound, faulty } = sampleOf(task.seed)
  const measured = await decoding(({ sound: some }) => (at) => {
    if (!isRight(plain.decode(some[at]!))) throw new Error('A sound event was refused')
  })(task)
  const accepts = (data: unknown): boolean => isRight(VirementPosted.data.decode(data))
  // `t.type` lets additional fields pass, which the ledger refuses.
  const judged = [...sound, ...faulty].filter((data) => !Object.hasOwn(data as object, 'stray'))
  const differing = judged.filter((data) => accepts(data) !== isRight(plain.decode(data)))
  return { ...measured, facts: { differingVerdicts: differing.length } }
}
