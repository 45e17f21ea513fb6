import { type Actor, actorInLeaf, dateInLeaf, type PlainDate, typeInLeaf } from '@coflyfr/core'
import { dateOfNumber } from './date-column.ts'
import type { Names } from './names.ts'

/** What a number in a column stands for, and how that stands in a leaf. */
interface InLeaf<Value> {
  readonly value: Value
  readonly inLeaf: string
}

/** What many events share, by the numbers in their columns. */
export interface SharedByNumber {
  readonly actor: (id: number) => InLeaf<Actor>
  readonly type: (id: number) => InLeaf<string>
  readonly date: (yyyymmdd: number) => InLeaf<PlainDate>
}

/** A council has some thousands of actors and of days, and fewer types of events. */
const keptMax = 20_000

/** The same text in one piece: the engine keeps one that was put together as its pieces, to be gone through each time. */
const inOnePiece = (text: string): string => JSON.parse(JSON.stringify(text))

const kept = <Value>(find: (number: number) => Value, write: (value: Value) => string) => {
  const known = new Map<number, InLeaf<Value>>()
  return (number: number): InLeaf<Value> => {
    const found = known.get(number)
    if (found !== undefined) return found
    const value = find(number)
    const made = { value, inLeaf: inOnePiece(write(value)) }
    if (known.size >= keptMax) known.clear()
    known.set(number, made)
    return made
  }
}

/** Finds them as they are wanted, and keeps them. */
export const sharedByNumber = (names: Names): SharedByNumber => ({
  actor: kept(names.actor, actorInLeaf),
  type: kept(names.type, typeInLeaf),
  date: kept(dateOfNumber, dateInLeaf),
})
