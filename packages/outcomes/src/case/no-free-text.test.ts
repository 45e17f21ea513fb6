import {
  EventIdText,
  exactObject,
  FinancialYearText,
  IdText,
  MonthText,
  NonEmptyText,
  PlainDateText,
  Sealed,
  SealedText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { DecimalText, QuantityText } from '../codec/decimal-text.ts'
import { nullable } from '../codec/nullable.ts'
import { caseCommands } from './commands.ts'
import { caseEvents } from './events.ts'
import { CasePseudonym } from './pseudonym.ts'

/** Every kind of text that a case may hold: ids, dates and amounts, and sealed words, which leave a digest. A code list is known by the texts it names. */
const kindsOfText: ReadonlySet<unknown> = new Set([
  CasePseudonym,
  IdText,
  EventIdText,
  PlainDateText,
  MonthText,
  FinancialYearText,
  PoundsText,
  QuantityText,
  DecimalText,
  SealedText,
  Sealed,
])

const isCodeList = ({ name }: t.Mixed): boolean => /^(?:one of )?"[^"]+"(?:, "[^"]+")*$/.test(name)

interface Leaf {
  readonly path: string
  readonly codec: t.Mixed
}

const childrenOf = (path: string, codec: t.Mixed): readonly Leaf[] | null => {
  if (kindsOfText.has(codec)) return null
  if (codec instanceof t.ExactType) {
    const { type, optional = {} } = codec as unknown as {
      readonly type: { readonly props: t.Props }
      readonly optional?: t.Props
    }
    return Object.entries({ ...type.props, ...optional }).map(([name, one]) => ({
      path: `${path}.${name}`,
      codec: one,
    }))
  }
  if (codec instanceof t.ReadonlyArrayType) return [{ path: `${path}[]`, codec: codec.type }]
  if (codec instanceof t.UnionType) return codec.types.map((one: t.Mixed) => ({ path, codec: one }))
  return null
}

const leavesOf = (path: string, codec: t.Mixed): readonly Leaf[] =>
  childrenOf(path, codec)?.flatMap((child) => leavesOf(child.path, child.codec)) ?? [
    { path, codec },
  ]

const codecs: readonly (readonly [string, t.Mixed])[] = [
  ...[...caseEvents].map(([type, { data }]) => [type, data as t.Mixed] as const),
  ...Object.entries<t.Mixed>(caseCommands),
]

/** What somebody might write to say more than the codes can. */
const sayings: readonly string[] = [
  'Mam called on Monday',
  'Jones, Sian',
  'm@example.org',
  '07700 900123',
  'CF31 4WB',
  '12 Heol y Bont',
]

const takesText = (codec: t.Mixed): boolean => sayings.some((saying) => codec.is(saying))

const isBound = (codec: t.Mixed): boolean =>
  kindsOfText.has(codec) ||
  isCodeList(codec) ||
  codec === t.boolean ||
  codec === t.null ||
  codec.is(1)

const freeTextsOf = (name: string, codec: t.Mixed): readonly string[] =>
  leavesOf(name, codec)
    .filter((leaf) => !isBound(leaf.codec) || takesText(leaf.codec))
    .map(({ path }) => path)

test('every field of a case is an id, a code, a date, an amount, a count or a flag', () => {
  expect(codecs.flatMap(([name, codec]) => leavesOf(name, codec)).length).toBeGreaterThan(400)
  expect(codecs.flatMap(([name, codec]) => freeTextsOf(name, codec))).toEqual([])
})

test('a field of free text would be found, however deep', () => {
  const line = exactObject('line', { note: nullable(NonEmptyText), on: PlainDateText })
  const codec = exactObject('Noted', { case: CasePseudonym }, { lines: t.readonlyArray(line) })
  expect(freeTextsOf('Noted', codec)).toEqual(['Noted.lines[].note'])
})
