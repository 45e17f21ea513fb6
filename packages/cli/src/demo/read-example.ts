import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  describeErrors,
  exactObject,
  FinancialYearText,
  IdText,
  InstantText,
  NonEmptyText,
  oneOf,
  PeriodText,
  PlainDateText,
  parseJson,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { UsageFault } from '../usage-fault.ts'

const ExampleManifest = exactObject('example', {
  title: NonEmptyText,
  origin: NonEmptyText,
  financialYear: FinancialYearText,
  /** The two points in time that are compared: before and after Council decides. */
  beforeCouncil: InstantText,
  afterCouncil: InstantText,
  /** Reference of the virement that the story follows. */
  virement: NonEmptyText,
  /** Id of the command that tries to post it before Council has decided. */
  earlyPosting: NonEmptyText,
  /** Commands, and where there is a map, postings of a general ledger, in the order in which they are recorded. */
  files: t.readonlyArray(
    exactObject(
      'file',
      { file: NonEmptyText, title: NonEmptyText },
      { map: NonEmptyText, recordedAt: InstantText },
    ),
  ),
  /** The meetings whose packs are shown as their papers had them. */
  packs: t.readonlyArray(exactObject('pack', { body: IdText, meeting: IdText })),
  outcomes: exactObject('outcomes', {
    /** The year that the pathway of a case is shown for, and what it is held against. */
    period: FinancialYearText,
    baseline: FinancialYearText,
    /** The day on which the single point of access opened. */
    singlePointOfAccess: PlainDateText,
  }),
  finance: exactObject('finance', {
    source: IdText,
    /** The service that is opened by cost centre. */
    service: NonEmptyText,
    /** The directorate that holds what no service does. */
    councilWide: NonEmptyText,
    quarters: t.readonlyArray(exactObject('quarter', { period: PeriodText, knownAt: InstantText })),
    reconciliation: exactObject('reconciliation', {
      period: PeriodText,
      knownAt: InstantText,
      extract: NonEmptyText,
      map: NonEmptyText,
    }),
  }),
})

const Position = exactObject('position', {
  period: PeriodText,
  directorates: PoundsText,
  councilWide: PoundsText,
  net: PoundsText,
})

const ExpectedFinance = exactObject('finance', {
  /** By file: how many of its rows have each outcome. */
  imports: t.record(
    t.string,
    exactObject('rows', {
      imported: t.number,
      duplicate: t.number,
      rejected: t.number,
      filtered: t.number,
    }),
  ),
  /** What the council published as projected over (under) spends. */
  positions: t.readonlyArray(Position),
  savings: exactObject('savings', { target: PoundsText, shortfall: PoundsText }),
  /** Kinds of the breaks that are planted in the extract, in the order of their names. */
  breaks: t.readonlyArray(NonEmptyText),
  /** Periods whose close is sealed. */
  sealed: t.readonlyArray(PeriodText),
})

const ExpectedOutcomes = exactObject('expected', {
  /** By command id: `committed`, or the tag of the refusal. */
  commands: t.record(t.string, NonEmptyText),
  /** How many commands of process managers end in each way. */
  processes: exactObject('processes', { committed: t.number, refused: t.number }),
  finance: ExpectedFinance,
})

const Facts = exactObject('facts', {
  facts: t.readonlyArray(
    exactObject(
      'fact',
      {
        figure: NonEmptyText,
        value: NonEmptyText,
        standing: oneOf('minute', 'published table', 'illustrative'),
        commands: t.readonlyArray(NonEmptyText),
      },
      { source: NonEmptyText, files: t.readonlyArray(NonEmptyText) },
    ),
  ),
})

/** How every command of the example, and of the processes it sets off, should end. */
export type ExpectedOutcomes = t.TypeOf<typeof ExpectedOutcomes>

/** What the finance year of the example should come to. */
export type ExpectedFinance = ExpectedOutcomes['finance']

/** A figure of the example, and whether it is fact or illustrative. */
export type Fact = t.TypeOf<typeof Facts>['facts'][number]

/** The example as its three describing files have it. */
export interface Example extends t.TypeOf<typeof ExampleManifest> {
  readonly folder: string
  readonly expected: ExpectedOutcomes
  readonly facts: readonly Fact[]
}

const readAs = async <Value>(
  codec: t.Type<Value, unknown, unknown>,
  folder: string,
  name: string,
): Promise<Value> => {
  const file = join(folder, name)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageFault(`Cannot read the example's "${file}"`)
  })
  const value = parseJson(text)
  if (isLeft(value)) throw new UsageFault(`${file}: not JSON: ${JSON.stringify(value.left)}`)
  const decoded = codec.decode(value.right)
  if (!isLeft(decoded)) return decoded.right
  const problems = describeErrors(decoded.left).map(
    ({ path, expected }) => `${file}: ${path}: expected ${expected}`,
  )
  throw new UsageFault(problems.join('\n'))
}

/** Reads the example in a folder; the fault names the file and the field that is wrong. */
export const readExample = async (folder: string): Promise<Example> => {
  const manifest = await readAs(ExampleManifest, folder, 'example.json')
  const expected = await readAs(ExpectedOutcomes, folder, 'expected.json')
  const { facts } = await readAs(Facts, folder, 'facts.json')
  return { ...manifest, folder, expected, facts }
}
