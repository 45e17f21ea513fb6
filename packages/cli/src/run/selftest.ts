import { rmSync } from 'node:fs'
import type { Language } from '@coflyfr/reports'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { checkSeed, seedBound } from '../seed-flag.ts'
import { backup } from '../selftest/backup.ts'
import { carriedOut } from '../selftest/carried-out.ts'
import { drawn } from '../selftest/chance.ts'
import { type Check, type CheckName, checkNames, type Found } from '../selftest/check.ts'
import { company } from '../selftest/company.ts'
import { erasure } from '../selftest/erasure.ts'
import { histories } from '../selftest/histories.ts'
import { kill } from '../selftest/kill.ts'
import { machine } from '../selftest/machine.ts'
import { powerLoss } from '../selftest/power-loss.ts'
import { thisProgram } from '../selftest/program.ts'
import { sync } from '../selftest/sync.ts'
import { tampering } from '../selftest/tampering.ts'
import { counterWords, questions, statusWords } from '../selftest/words.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `selftest`. */
export interface SelftestFlags extends CommonFlags {
  readonly minutes: number
  readonly seed?: number
  readonly folder?: string
  readonly lang: Language
}

const checks: Readonly<Record<CheckName, Check>> = {
  machine,
  sync,
  company,
  kill,
  powerLoss,
  histories,
  tampering,
  backup,
  erasure,
}

/** Of the time, the shares of the checks that go on as long as they may; the others take a few seconds. */
const shares: Partial<Readonly<Record<CheckName, number>>> = {
  kill: 0.4,
  powerLoss: 0.15,
  histories: 0.3,
}

const minutesMost = 24 * 60

const checkFlags = ({ minutes, seed }: SelftestFlags): void => {
  if (!(minutes > 0 && minutes <= minutesMost))
    throw new UsageFault(
      `--minutes: expected a number above 0, at most ${minutesMost}, found ${minutes}`,
    )
  if (seed !== undefined) checkSeed(seed)
}

const checkText = (name: CheckName, { status, counters, findings }: Found, lang: Language) => {
  const counted = Object.entries(counters)
    .map(([counter, count]) => `${counterWords[counter]?.[lang] ?? counter} ${count}`)
    .join(' · ')
  const details = findings.map((finding) => `      ${finding[lang]}\n`).join('')
  const counts = counted === '' ? '' : `      ${counted}\n`
  return `  ${statusWords[status][lang].padEnd(13)}${questions[name][lang]}\n${counts}${details}`
}

/** Proves this program on the machine and the disk that it is to run on; exit code 1 where a check fails. */
export const selftest = async (context: CliContext, flags: SelftestFlags): Promise<ExitCode> => {
  checkFlags(flags)
  const { lang, folder: given = '.' } = flags
  const isJson = flags.format === 'json'
  const seed = flags.seed ?? Number.parseInt(context.uuid().slice(0, 8), 16)
  const folder = scratchFolder(context, given, 'selftest')
  const { stdout } = context.process
  const found: { readonly check: CheckName; readonly found: Found }[] = []
  if (!isJson) stdout.write(`${headText(seed, folder)[lang]}\n\n`)
  try {
    for (const name of checkNames) {
      const until = context.clock() + (shares[name] ?? 0) * flags.minutes * 60_000_000
      const hasTime = (): boolean => context.clock() < until
      const ground = { folder, program: thisProgram, seed: drawn(seed, name, seedBound), hasTime }
      const one = await carriedOut(checks[name], ground)
      found.push({ check: name, found: one })
      if (!isJson) stdout.write(checkText(name, one, lang))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const hasFailed = found.some((one) => one.found.status === 'fail')
  if (isJson) stdout.write(jsonDocument(documentOf(seed, found, lang)))
  else stdout.write(`\n${(hasFailed ? failedText : passedText)[lang]}\n`)
  return hasFailed ? exitCode.finding : exitCode.done
}

const documentOf = (
  seed: number,
  found: readonly { readonly check: CheckName; readonly found: Found }[],
  lang: Language,
) => ({
  seed,
  checks: found.map(({ check, found: { status, counters, findings } }) => ({
    check,
    status,
    counters,
    findings: findings.map((finding) => finding[lang]),
  })),
})

const headText = (seed: number, folder: string) => ({
  en: `Self-test with seed ${seed} in ${folder}`,
  cy: `Hunanbrawf gyda hedyn ${seed} yn ${folder}`,
})

const passedText = {
  en: 'No check failed: this machine keeps what it acknowledges',
  cy: 'Ni fethodd unrhyw wiriad: mae’r peiriant hwn yn cadw’r hyn y mae’n ei gadarnhau',
}

const failedText = {
  en: 'A check failed: do not keep a ledger here until it is put right',
  cy: 'Methodd gwiriad: peidiwch â chadw cyfriflyfr yma cyn ei drwsio',
}
