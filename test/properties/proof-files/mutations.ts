import { canonicalJson, type JsonValue, sha256Hex } from '@coflyfr/core'
import { textOf } from '../figure-proofs/proving.ts'

/** Which change is made, and where: numbers of any size, of which remainders are taken. */
export interface Choice {
  readonly kind: number
  readonly at: number
  readonly pick: number
}

type Mutation = (text: string, choice: Choice, other: string) => string

const isJson = (text: string): boolean => text.startsWith('{')

/** Changes a letter or digit, or a bit of whatever else stands there. */
const otherBit: Mutation = (text, { at, pick }) => {
  const bytes = Buffer.from(text)
  const place = at % bytes.length
  bytes[place] = (bytes[place] ?? 0) ^ (1 << (pick % 7))
  return bytes.toString()
}

const cutOff: Mutation = (text, { at }) => text.slice(0, at % text.length)

const lines =
  (change: (lines: string[], at: number, other: readonly string[]) => void): Mutation =>
  (text, { at }, other) => {
    const all = text.split('\n')
    change(all, at % all.length, other.split('\n'))
    return all.join('\n')
  }

const lineGone = lines((all, at) => all.splice(at, 1))
const lineTwice = lines((all, at) => all.splice(at, 0, all[at] ?? ''))
const linesSwapped = lines((all, at) => all.splice(at, 2, all[at + 1] ?? '', all[at] ?? ''))
const lineOfAnother = lines((all, at, other) => all.splice(at, 1, other[at % other.length] ?? ''))

type Holder = Record<string, JsonValue> | JsonValue[]

const holdersIn = (value: unknown, found: Holder[] = []): readonly Holder[] => {
  if (typeof value !== 'object' || value === null) return found
  found.push(value as Holder)
  for (const one of Object.values(value)) holdersIn(one, found)
  return found
}

const letters = 'ABCDEFabcdef0123456789'

const otherText = (text: string, pick: number): string => {
  const place = pick % (text.length + 1)
  return `${text.slice(0, place)}${letters[pick % letters.length]}${text.slice(place + 1)}`
}

const otherValue = (value: JsonValue, pick: number): JsonValue => {
  if (typeof value === 'number') return value + (pick % 2 === 0 ? 1 : -1)
  if (typeof value === 'string') return otherText(value, pick)
  if (Array.isArray(value))
    return pick % 2 === 0 ? value.slice(1) : [...value, ...value.slice(0, 1)]
  return null
}

/** Changes a value and makes the digest anew, as somebody does who knows the format. */
const otherValueOfFile: Mutation = (text, { at, pick }) => {
  const { digest: _, ...rest } = JSON.parse(text)
  const holders = holdersIn(rest)
  const holder = Object(holders[at % holders.length])
  const names = Object.keys(holder)
  const name = names[pick % Math.max(1, names.length)]
  if (name !== undefined) holder[name] = otherValue(holder[name], Math.floor(pick / 7))
  return textOf({ ...rest, digest: sha256Hex(canonicalJson(rest)) })
}

/** Takes a field from the proof of something else, and makes the digest anew. */
const fieldOfAnother: Mutation = (text, { at }, other) => {
  const [{ digest: _, ...rest }, from] = [JSON.parse(text), JSON.parse(other)]
  const names = Object.keys(rest)
  const name = names[at % names.length] ?? ''
  rest[name] = from[name]
  return textOf({ ...rest, digest: sha256Hex(canonicalJson(rest)) })
}

const ofBoth: readonly Mutation[] = [(text) => text, otherBit, cutOff]

const ofLines: readonly Mutation[] = [...ofBoth, lineGone, lineTwice, linesSwapped, lineOfAnother]

const ofJson: readonly Mutation[] = [...ofBoth, otherValueOfFile, otherValueOfFile, fieldOfAnother]

/** A proof file with one thing changed, perhaps to what stands in another one. */
export const mutated = (text: string, choice: Choice, other: string): string => {
  const mutations = isJson(text) ? ofJson : ofLines
  const mutate = mutations[choice.kind % mutations.length]
  return mutate === undefined ? text : mutate(text, choice, other)
}
