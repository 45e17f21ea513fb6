import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '@coflyfr/reports'
import { generateCouncil } from '@coflyfr/synthetic'
import { seedBound } from '../seed-flag.ts'
import { drawn } from './chance.ts'
import { type Found, foundBy, type Ground } from './check.ts'
import { type HeadTotals, historyTotals } from './history-totals.ts'
import { acknowledgedIn, line } from './scratch.ts'
import { type Shell, shellIn } from './shell.ts'

/** Large enough that every kind of command comes. */
const children = 4

/** Events of each history that are proved. */
const provedOfOne = 2

interface Row {
  readonly costCentre: string
  readonly originalBudget: string
  readonly virements: string
  readonly reserveFunding: string
  readonly actual: string
}

const countedFields = {
  originalBudget: 'budget',
  virements: 'virements',
  reserveFunding: 'reserves',
  actual: 'actual',
} as const satisfies Partial<Record<keyof Row, keyof HeadTotals>>

const isField = (name: string): name is keyof typeof countedFields => name in countedFields

const differenceText = (row: Row, field: keyof typeof countedFields, counted: bigint): Label => ({
  en: `${row.costCentre}: the report says ${field} ${row[field]}, the commands come to ${counted} pence`,
  cy: `${row.costCentre}: mae’r adroddiad yn dweud ${field} ${row[field]}, daw’r gorchmynion i ${counted} ceiniog`,
})

/** Cells of the report that are not what the commands come to. */
const differences = (
  rows: readonly Row[],
  totals: ReadonlyMap<string, HeadTotals>,
): readonly Label[] =>
  rows.flatMap((row) =>
    Object.keys(countedFields)
      .filter(isField)
      .flatMap((field) => {
        const counted = totals.get(row.costCentre)?.[countedFields[field]] ?? 0n
        const told = BigInt(row[field].replace('.', ''))
        return told === counted ? [] : [differenceText(row, field, counted)]
      }),
  )

/** A council that never was, recorded: its lines, what was committed of them, and the key that signs its log. */
interface Recorded {
  readonly lines: readonly string[]
  readonly committed: ReadonlySet<string>
  readonly key: string
}

const record = async ({ run, mustRun }: Shell, seed: number): Promise<Recorded> => {
  const lines = [...generateCouncil({ seed, children, years: 1 })].map(line)
  const init = ['init', 'l', '--origin', 'selftest.example/history', '--history']
  const { publicKey } = JSON.parse(await mustRun([...init, '--format', 'json']))
  const { out } = await run(['record', 'l', '-'], lines.join(''))
  await mustRun(['close-history', 'l'])
  return { lines, committed: new Set(acknowledgedIn(out)), key: publicKey }
}

/** What the verifier says that shares no code with this program; null where the pack holds none. */
const secondVerdict = async (folder: string): Promise<boolean | null> => {
  const verifier = join(folder, 'pack', 'verifier', 'coflyfr-verify.mjs')
  if (!existsSync(verifier)) return null
  const child = spawn(process.execPath, [verifier, 'pack'], { cwd: folder, stdio: 'ignore' })
  const [code] = await once(child, 'close')
  return code === 0
}

/** The five verdicts, those of the second verifier, and proofs of some events. */
const unproved = async ({ folder, run, mustRun }: Shell, key: string, seed: number) => {
  const { size } = JSON.parse(await mustRun(['verify', 'l', '--format', 'json']))
  await mustRun(['export', 'l', 'pack'])
  const second = await secondVerdict(folder)
  const findings: Label[] = second === false ? [secondText] : []
  for (let number = 0; number < provedOfOne; number += 1) {
    const position = String(drawn(seed, `proof ${number}`, size))
    const file = `event-${number}.tlog-proof`
    await mustRun(['prove', 'l', '--event', position, '--out', file])
    const { code } = await run(['verify-proof', file, '--key', key])
    if (code !== 0) findings.push(proofText(position))
  }
  return { events: Number(size), findings, isSecond: second !== null }
}

const secondText: Label = {
  en: 'The independent verifier, which shares no code with this program, does not accept what it recorded',
  cy: 'Nid yw’r gwiriwr nad yw’n rhannu cod â’r rhaglen hon yn derbyn yr hyn a gofnodwyd ganddi',
}

const proofText = (position: string): Label => ({
  en: `The proof of the event at position ${position} does not hold`,
  cy: `Nid yw prawf y digwyddiad ar safle ${position} yn dal`,
})

/** One history, from its commands to the differences that were found. */
const history = async (shell: Shell, seed: number) => {
  const { lines, committed, key } = await record(shell, seed)
  const report = ['report', 'budget-monitoring', 'l', '--by', 'cost-centre', '--format', 'json']
  const { rows }: { rows: readonly Row[] } = JSON.parse(await shell.mustRun(report))
  const totals = historyTotals(lines, committed)
  const missing = [...totals.keys()].filter((head) => !rows.some((row) => row.costCentre === head))
  const proved = await unproved(shell, key, seed)
  const findings = [...missing.map(missingText), ...differences(rows, totals), ...proved.findings]
  const cells = rows.length * Object.keys(countedFields).length
  return { ...proved, cells, findings }
}

const missingText = (costCentre: string): Label => ({
  en: `${costCentre}: the commands have it, the report does not`,
  cy: `${costCentre}: mae yn y gorchmynion, ond nid yn yr adroddiad`,
})

/**
 * Records councils that were drawn from the seed, counts their totals without this library and holds the reports to them;
 * then the log is verified, by this program and by another, and events of it are proved.
 */
export const histories = async (ground: Ground): Promise<Found> => {
  const { folder: within, program, seed, hasTime } = ground
  const counters = { histories: 0, events: 0, cells: 0, proofs: 0, secondVerifier: 0 }
  const findings: Label[] = []
  while (counters.histories === 0 || (findings.length === 0 && hasTime())) {
    const folder = join(within, `history-${counters.histories}`)
    mkdirSync(folder)
    const own = drawn(seed, `history ${counters.histories}`, seedBound)
    const found = await history(shellIn(program, folder), own)
    counters.histories += 1
    counters.events += found.events
    counters.cells += found.cells
    counters.proofs += provedOfOne
    counters.secondVerifier += found.isSecond ? 1 : 0
    findings.push(...found.findings)
    rmSync(folder, { recursive: true })
  }
  return foundBy(counters, findings)
}
