import {
  type Answer,
  amountOf,
  counted,
  type Data,
  type Fact,
  isHeld,
  pence,
  type Question,
  yearAfter,
  yearOf,
} from './facts.ts'
import type { Told } from './monitoring.ts'
import { inYear, totalsOf } from './reserves.ts'

const money = ['target', 'achieved', 'projected', 'shortfall', 'outstanding']

/** A share in per cent with two decimals, as in tables of reductions. */
const hundredths = (part: bigint, whole: bigint): string | null => {
  if (whole === 0n) return null
  const digits = String((part * 20_000n + whole) / (whole * 2n)).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

interface Standing {
  readonly achieved: bigint
  readonly left: bigint
  readonly state: 'outstanding' | 'met' | 'removed'
  readonly report: Data
  readonly removal: Data
}

const standingOf = (
  facts: readonly Fact[],
  { financialYear, reference, target }: Data,
): Standing => {
  const own = facts.filter(
    ({ data }) => data.financialYear === financialYear && data.reference === reference,
  )
  const report = own.findLast(({ type }) => type === 'ReductionReported')?.data
  const removal = own.find(({ type }) => type === 'ReductionRemoved')?.data
  const achieved = report === undefined ? 0n : pence(report.achieved)
  const missing = pence(target) - achieved
  const left = removal === undefined && missing > 0n ? missing : 0n
  const state = removal !== undefined ? 'removed' : left > 0n ? 'outstanding' : 'met'
  return { achieved, left, state, report, removal }
}

const rowOf = (facts: readonly Fact[], data: Data): Answer => {
  const { achieved, left, state, report, removal } = standingOf(facts, data)
  const target = pence(data.target)
  const projected = report?.projected == null ? null : pence(report.projected)
  const missing = target - (projected ?? achieved)
  const short = missing > 0n ? missing : 0n
  const shortfall = removal !== undefined ? 0n : report === undefined ? null : short
  return {
    ...{ yearApproved: data.financialYear, reference: data.reference },
    ...{ description: data.description, directorate: data.directorate, service: data.service },
    ...{ target, achieved, projected, shortfall, outstanding: left, state },
    shortfallPercent: shortfall === null ? null : hundredths(shortfall, target),
    ...{ rag: report?.rag ?? null, reason: removal?.reason ?? report?.reason ?? null },
    ...{ mitigation: report?.mitigation ?? null, owner: data.owner },
  }
}

/**
 * Budget reductions: those of the given year, and earlier ones that were outstanding when it began or are at its
 * end; a reduction is still shown in the year in which it is met or removed.
 */
export const savingsTold = (log: readonly Fact[], question: Question): Told | null => {
  const { year } = question
  const isMoved = counted(log, question).some(
    ({ type, effectiveOn }) => /^Reduction/.test(type) && yearOf(effectiveOn) === year,
  )
  if (!isMoved && !isHeld(log, question, /^Reduction/)) return null
  const facts = counted(log, inYear(question))
  const before =
    year === null
      ? []
      : counted(log, inYear({ ...question, year: yearAfter(year, -1), period: null }))
  const isListed = (data: Data): boolean =>
    year === null ||
    data.financialYear === year ||
    (data.financialYear < year &&
      [before, facts].some((at) => standingOf(at, data).state === 'outstanding'))
  const rows = facts
    .filter(({ type, data }) => type === 'ReductionApproved' && isListed(data))
    .map(({ data }) => rowOf(facts, data))
  const totals = totalsOf(rows, money)
  const [short = 0n, whole = 0n] = [totals['shortfall'], totals['target']].map((one) =>
    amountOf(one),
  )
  return { rows, totals: { ...totals, shortfallPercent: hundredths(short, whole) } }
}
