import { pence } from '@coflyfr/money'
import {
  type CountedBreak,
  findBreaks,
  type MatchGroup,
  matchLines,
  type OpenLines,
  type Reconciliation,
  type ReconciliationLine,
  reconcileLines,
} from '@coflyfr/reports'
import { type Engine, shippedEngine } from './engine.ts'

const changing = (
  change: (result: Reconciliation, lines: OpenLines) => Reconciliation,
): Engine => ({
  ...shippedEngine,
  reconcile: (lines, rules, period) => change(reconcileLines(lines, rules, period), lines),
})

/** Treats a surplus twin as matched, so that two lists with the same set agree. */
export const countsTwinsOnce = (): Engine =>
  changing((result) => ({
    ...result,
    breaks: result.breaks.filter(({ kind }) => !kind.startsWith('doubled')),
  }))

/** Lists a line of an unbalanced pair again, as missing. */
export const tellsALineTwice = (): Engine =>
  changing((result) => ({
    ...result,
    breaks: result.breaks.flatMap((one): readonly CountedBreak[] =>
      one.kind === 'amount-differs'
        ? [one, { ...one, kind: 'missing-in-extract', extract: [], difference: pence(0n) }]
        : [one],
    ),
  }))

const penniesApart = 40n

/** Treats amounts a few pence apart as equal, without showing the difference. */
export const forgivesPennies = (): Engine =>
  changing((result, lines) => {
    const isSmall = ({ kind, ledger: [one], extract: [other] }: CountedBreak): boolean => {
      if (kind !== 'amount-differs' || one === undefined || other === undefined) return false
      const apart = one.amount - other.amount
      return apart < penniesApart && -apart < penniesApart && lines.ledger.length > 0
    }
    const forgiven = result.breaks
      .filter(isSmall)
      .map(({ failedRule: { rule }, ledger, extract }): MatchGroup => ({ rule, ledger, extract }))
    return {
      ...result,
      groups: [...result.groups, ...forgiven],
      breaks: result.breaks.filter((one) => !isSmall(one)),
    }
  })

/** Matches each posting with the first line of the same reference and amount. */
export const takesTheFirstThatComes = (): Engine => {
  const match: Engine['match'] = ({ ledger, extract }, { rules: [rule] }) => {
    const left = [...extract]
    const groups: MatchGroup[] = []
    const open = ledger.filter((one) => {
      const at = left.findIndex(
        ({ reference, amount }) => reference === one.reference && amount === one.amount,
      )
      const [other] = at === -1 ? [] : left.splice(at, 1)
      if (other !== undefined)
        groups.push({ rule: rule?.name ?? '', ledger: [one], extract: [other] })
      return other === undefined
    })
    return { groups, open: { ledger: open, extract: left }, unsearched: new Map() }
  }
  return {
    ...shippedEngine,
    match,
    reconcile: (lines, rules, period) => {
      const matching = match(lines, rules)
      const breaks = findBreaks(matching, rules).map((one) => ({ ...one, difference: pence(0n) }))
      return { ...reconcileLines(lines, rules, period), groups: matching.groups, breaks }
    },
  }
}

/** Counts a line of another period in the difference of a break. */
export const countsOtherPeriods = (): Engine => {
  const sum = (lines: readonly ReconciliationLine[]): bigint =>
    lines.reduce((total, { amount }) => total + amount, 0n)
  return changing((result) => ({
    ...result,
    breaks: result.breaks.map((one) => ({
      ...one,
      difference: pence(sum(one.ledger) - sum(one.extract)),
    })),
  }))
}

/** Always names the amount as the field that failed. */
export const alwaysBlamesTheAmount = (): Engine =>
  changing((result) => ({
    ...result,
    breaks: result.breaks.map((one) => ({
      ...one,
      failedRule: { rule: one.failedRule.rule, field: 'amount', fields: ['amount'] },
    })),
  }))

/** Never names a nearest line. */
export const namesNoNeighbour = (): Engine =>
  changing((result) => ({
    ...result,
    breaks: result.breaks.map((one) => ({ ...one, nearest: null })),
  }))

/** Loses the lines of a group that is unmatched. */
export const losesWhatItOpens = (): Engine => ({
  ...shippedEngine,
  unmatch: ({ groups, open, unsearched }, group) => ({
    groups: groups.filter((other) => other !== group),
    open,
    unsearched,
  }),
})

/** Shows the two lines of one fault as two unrelated breaks. */
export const tellsTwoFaults = (): Engine =>
  changing((result) => ({
    ...result,
    breaks: result.breaks.flatMap((one): readonly CountedBreak[] =>
      one.ledger.length === 1 && one.extract.length === 1
        ? [
            { ...one, kind: 'missing-in-extract', extract: [] },
            { ...one, kind: 'missing-in-ledger', ledger: [] },
          ]
        : [one],
    ),
  }))

/** Leaves out every other pass. */
export const leavesPassesOut = (): Engine => ({
  ...shippedEngine,
  match: (lines, { rules, ...given }) =>
    matchLines(lines, { ...given, rules: rules.filter((_, number) => number % 2 === 0) }),
})

/** Searches only for sums of two parts. */
export const addsTwoAtMost = (): Engine => ({
  ...shippedEngine,
  match: (lines, rules) => {
    const { groups, open, unsearched } = matchLines(lines, rules)
    const isLarge = ({ ledger, extract }: MatchGroup) => ledger.length + extract.length > 3
    const large = groups.filter(isLarge)
    return {
      groups: groups.filter((group) => !isLarge(group)),
      open: {
        ledger: [...open.ledger, ...large.flatMap(({ ledger }) => ledger)],
        extract: [...open.extract, ...large.flatMap(({ extract }) => extract)],
      },
      unsearched,
    }
  },
})
