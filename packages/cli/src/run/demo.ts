import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore, Recorded } from '@coflyfr/core'
import { defaultParameters } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { buildLedger } from '../demo/build-ledger.ts'
import { compareFinance } from '../demo/compare-finance.ts'
import { compareOutcomes } from '../demo/compare-outcomes.ts'
import { demoDocument } from '../demo/demo-document.ts'
import { type DemoOutcome, demoFailures } from '../demo/demo-outcome.ts'
import { makeReports } from '../demo/demo-reports.ts'
import { makeFinanceYear } from '../demo/finance-year.ts'
import { makeUpCouncil } from '../demo/made-up-council.ts'
import { narrative } from '../demo/narrative.ts'
import { makeOutcomeReports } from '../demo/outcome-reports.ts'
import { readExample } from '../demo/read-example.ts'
import { countSystems } from '../demo/twelve-systems.ts'
import { writeFiles } from '../demo/write-files.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { freshFolder } from '../fresh-folder.ts'
import { jsonDocument } from '../json-document.ts'
import { packFault } from '../pack-fault.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession, type Session } from '../session.ts'
import { writePack } from '../write-pack.ts'
import { verification } from './verify.ts'

/** Flags of `demo`. */
export interface DemoFlags extends CommonFlags {
  readonly dir?: string
}

const folderOf = (context: CliContext, given: string | undefined): Promise<string> =>
  given === undefined
    ? mkdtemp(join(tmpdir(), 'coflyfr-demo-'))
    : freshFolder(context, '--dir', given)

const eventsOf = async (store: EventStore): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for await (const batch of store.readAll()) events.push(...batch)
  return events
}

/** The pack in both languages, as `coflyfr pack` writes it. */
const packOf = async ({ source }: Session, folder: string): Promise<readonly string[]> => {
  const { makePack } = await import('@coflyfr/charts')
  const parameters = { ...defaultParameters, by: 'service' } as const
  const made = await makePack(source, { parameters, languages: 'both' })
  if (isLeft(made)) throw packFault(made.left)
  await writePack(folder, made.right)
  return made.right.map(({ path }) => `pack/${path}`)
}

const runDemo = async (context: CliContext, flags: DemoFlags): Promise<DemoOutcome> => {
  const { folder, rules } = context.exampleFiles()
  const example = await readExample(folder)
  const directory = await folderOf(context, flags.dir)
  const ledger = join(directory, 'bridgend.ledger')
  const built = await buildLedger(context, example, { rules, ledger })
  await using session = await openSession(context, ledger, 'read')
  const reports = await makeReports(session, example)
  const events = await eventsOf(session.store)
  const finance = await makeFinanceYear(context, session, example, events)
  const outcomes = await makeOutcomeReports(session, example)
  const shown = outcomes.made.map(({ name, document }) => [name, document] as const)
  const systems = countSystems(events, new Map([...reports.atHead, ...shown]))
  const verified = await verification(context, flags, ledger)
  const pack = await packOf(session, join(directory, 'pack'))
  const madeUp = await makeUpCouncil(context, directory)
  const told = { example, reports, finance, outcomes, systems }
  const written = await writeFiles(directory, built, told, verified)
  const results = built.files.flatMap(({ commands }) => commands.map(({ result }) => result))
  const unexpected = [
    ...compareOutcomes(example.expected, results, built.processResults),
    ...compareFinance(example.expected.finance, { ...finance, imports: built.imports }),
  ]
  return {
    ...told,
    directory,
    built,
    verification: verified,
    madeUp,
    unexpected,
    written: [...written, ...pack],
  }
}

/** Builds a ledger from the example, tells its story, verifies it and writes its reports; anything unexpected is a finding. */
export const demo = async (context: CliContext, flags: DemoFlags): Promise<ExitCode> => {
  const outcome = await runDemo(context, flags)
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(demoDocument(outcome)) : narrative(outcome),
  )
  return demoFailures(outcome).length === 0 ? exitCode.done : exitCode.finding
}
