import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { bareAppend } from '../benchmark/bare-rows.ts'
import { type Measured, measureLedger, type Round } from '../benchmark/measure-ledger.ts'
import { recordCouncil } from '../benchmark/record-council.ts'
import { headings, type RowName, rowNames, rowWords } from '../benchmark/words.ts'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { measureSync } from '../measured/measure-sync.ts'
import { median } from '../measured/statistics.ts'
import type { CommonFlags } from '../parameters.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { checkSeed } from '../seed-flag.ts'
import { drawn } from '../selftest/chance.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `bench`. */
export interface BenchFlags extends CommonFlags {
  readonly events?: number
  readonly quick: boolean
  readonly seed: number
  readonly folder?: string
  readonly lang: Language
}

const eventsOf = ({ events, quick }: BenchFlags): number => events ?? (quick ? 1_000 : 10_000)

const eventsLeast = 500

const eventsMost = 1_000_000

const checkFlags = (flags: BenchFlags): void => {
  const events = eventsOf(flags)
  if (!(Number.isSafeInteger(events) && events >= eventsLeast && events <= eventsMost))
    throw new UsageFault(
      `--events: expected a whole number from ${eventsLeast} to ${eventsMost}, found ${events}`,
    )
  checkSeed(flags.seed)
}

const proofs = 200

/** Rounds of what only reads; recording is one, since it is long enough by itself. */
const roundsOf = ({ quick }: BenchFlags): number => (quick ? 1 : 3)

/** How much of a row is done in a second, and its time over that of SQLite alone: the median of the rounds. */
interface RowResult {
  readonly row: RowName
  readonly count: number
  readonly perSecond: number
  readonly barePerSecond: number
  readonly ratio: number
}

const resultOf = (row: RowName, count: number, rounds: readonly Measured[]): RowResult => {
  const perSecond = (of: keyof Measured): number =>
    Math.round(count / median(rounds.map((round) => round[of].seconds)))
  const ratio = median(rounds.map(({ own, bare }) => own.seconds / bare.seconds))
  return {
    row,
    count,
    perSecond: perSecond('own'),
    barePerSecond: perSecond('bare'),
    ratio: Number(ratio.toPrecision(3)),
  }
}

const tableOf = (results: readonly RowResult[], lang: Language): string => {
  const table = new CliTable({
    ...plainTable,
    head: Object.values(headings).map((heading) => heading[lang]),
    colAligns: ['left', 'right', 'left', 'right', 'right'],
  })
  for (const { row, perSecond, barePerSecond, ratio } of results)
    table.push([
      rowWords[row].own[lang],
      String(perSecond),
      rowWords[row].bare[lang],
      String(barePerSecond),
      String(ratio),
    ])
  return `${table.toString()}\n`
}

const headText = (events: number, seed: number, sync: number) => ({
  en: `${events} events of seed ${seed}, Node ${process.versions.node}, SQLite ${process.versions['sqlite']}; a durable write of 4 KB takes ${sync} µs`,
  cy: `${events} o ddigwyddiadau o hedyn ${seed}, fersiwn Node ${process.versions.node}, fersiwn SQLite ${process.versions['sqlite']}; mae ysgrifennu 4 KB yn barhaol yn cymryd ${sync} µs`,
})

const measure = async (context: CliContext, flags: BenchFlags, folder: string) => {
  const { seed } = flags
  const path = join(folder, 'l')
  const recorded = await recordCouncil(context, path, { seed, events: eventsOf(flags) })
  const append = { own: recorded, bare: await bareAppend(path, join(folder, 'bare')) }
  const positions = Array.from({ length: proofs }, (_, number) =>
    drawn(seed, `proof ${number}`, recorded.events),
  )
  const rounds: Round[] = []
  for (let number = 0; number < roundsOf(flags); number += 1) {
    const ledger = { path, copy: join(folder, `copy-${number}`), year: '2021-22' }
    rounds.push(await measureLedger(context, ledger, positions))
  }
  const of = (row: RowName): RowResult =>
    row === 'append'
      ? resultOf(row, recorded.events, [append])
      : resultOf(
          row,
          row === 'proof' ? proofs : recorded.events,
          rounds.map((round) => round[row]),
        )
  return { events: recorded.events, results: rowNames.map(of) }
}

/** Measures this program on this machine beside SQLite alone, in one run. */
export const bench = async (context: CliContext, flags: BenchFlags): Promise<ExitCode> => {
  checkFlags(flags)
  const { seed, lang, folder: given = '.' } = flags
  const folder = scratchFolder(context, given, 'bench')
  try {
    const sync = Math.round(measureSync(folder).median)
    const { events, results } = await measure(context, flags, folder)
    const { node, sqlite } = process.versions
    context.process.stdout.write(
      flags.format === 'json'
        ? jsonDocument({ seed, events, node, sqlite, syncMicroseconds: sync, rows: results })
        : `${headText(events, seed, sync)[lang]}\n\n${tableOf(results, lang)}`,
    )
    return exitCode.done
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
