import { daysBetween, type Period } from '@coflyfr/core'
import type {
  CountedBreak,
  FailedField,
  MatchGroup,
  MatchRule,
  OpenLines,
  Reconciliation,
  ReconciliationLine,
  ReconciliationRules,
} from '@coflyfr/reports'
import fc from 'fast-check'
import type { Engine } from './engine.ts'
import { lists, ruleSets, scopes, shuffled } from './lists.ts'

type Lines = readonly ReconciliationLine[]

const sum = (lines: Lines): bigint => lines.reduce((total, { amount }) => total + amount, 0n)

const inPeriod = (lines: Lines, period: Period | null): Lines =>
  period === null ? lines : lines.filter((line) => line.period === period)

const ids = (lines: Lines): readonly string[] => lines.map(({ id }) => id).sort()

const drawn = { lines: lists, rules: ruleSets, period: scopes }

/** The part of a reference that a rule uses, in a different way from the engine. */
const readReference = (reference: string, rule: MatchRule): string => {
  const { referenceAfter: after, referenceBefore: before } = rule
  const tail =
    after !== undefined && reference.includes(after)
      ? reference.split(after).slice(1).join(after)
      : reference
  return before === undefined ? tail : (tail.split(before)[0] ?? '')
}

const disagrees: Readonly<
  Record<
    FailedField,
    (rule: MatchRule, one: ReconciliationLine, other: ReconciliationLine) => boolean
  >
> = {
  reference: (rule, one, other) =>
    readReference(one.reference, rule) !== readReference(other.reference, rule),
  costCentre: (_, one, other) => one.costCentre !== other.costCentre,
  subjective: (_, one, other) => one.subjective !== other.subjective,
  description: (_, one, other) => (one.description ?? '') !== (other.description ?? ''),
  amount: (_, one, other) => one.amount !== other.amount,
  period: ({ period }, one, other) => period === 'same' && one.period !== other.period,
  postedOn: ({ days }, one, other) => Math.abs(daysBetween(one.postedOn, other.postedOn)) > days,
  count: () => true,
}

const fieldsOf = ({ on }: MatchRule): readonly FailedField[] => [...on, 'period', 'postedOn']

/** Whether a rule allows two lines in one group, whatever their amounts. */
export const mayStandTogether = (
  rule: MatchRule,
  one: ReconciliationLine,
  other: ReconciliationLine,
): boolean => !fieldsOf(rule).some((field) => disagrees[field](rule, one, other))

/** Whether a group satisfies its rule. */
const isOfRule = ({ rule: name, ledger, extract }: MatchGroup, { rules }: ReconciliationRules) => {
  const rule = rules.find((one) => one.name === name)
  if (rule === undefined) return false
  const [one, other] = [ledger.length, extract.length]
  const isShape = {
    '1-1': one === 1 && other === 1,
    '1-n': one === 1 && other > 1,
    'n-1': one > 1 && other === 1,
  }[rule.shape]
  const agrees = ledger.every((line) =>
    extract.every((against) => mayStandTogether(rule, line, against)),
  )
  return isShape && agrees && sum(ledger) === sum(extract)
}

/**
 * G3: each line is in exactly one group or one break, groups balance by their own rule, and the breaks add up to the
 * difference.
 */
export const everyLineIsInOnePlace = ({ reconcile }: Engine) =>
  fc.property(fc.record(drawn), ({ lines, rules, period }) => {
    const result = reconcile(lines, rules, period)
    const parts = [...result.groups, ...result.breaks]
    return (['ledger', 'extract'] as const).every((side) => {
      const placed = parts.flatMap((part) => inPeriod(part[side], period))
      return ids(placed).join() === ids(inPeriod(lines[side], period)).join()
    })
  })

/** G3: a group satisfies its rule and balances. */
export const groupsBalance = ({ reconcile }: Engine) =>
  fc.property(fc.record(drawn), ({ lines, rules, period }) =>
    reconcile(lines, rules, period).groups.every((group) => isOfRule(group, rules)),
  )

/** G3: ledger less extract is the sum of the breaks, to the penny, and each break has its part. */
export const breaksSumToTheDifference = ({ reconcile }: Engine) =>
  fc.property(fc.record(drawn), ({ lines, rules, period }) => {
    const { ledger, extract, difference, breaks } = reconcile(lines, rules, period)
    const expected = sum(inPeriod(lines.ledger, period)) - sum(inPeriod(lines.extract, period))
    const parts = breaks.map(
      (one) => sum(inPeriod(one.ledger, period)) - sum(inPeriod(one.extract, period)),
    )
    return (
      ledger - extract === expected &&
      difference === expected &&
      parts.reduce((total, part) => total + part, 0n) === expected &&
      parts.every((part, index) => part === breaks[index]?.difference)
    )
  })

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part))

const normalForm = ({ groups, breaks, ...figures }: Reconciliation): string =>
  asText({
    ...figures,
    unsearched: [...figures.unsearched],
    groups: groups
      .map(({ rule, ledger, extract }) => asText([rule, ids(ledger), ids(extract)]))
      .sort(),
    breaks,
  })

/** G4: the order of the rows does not matter, neither for what is matched nor for the order of breaks. */
export const orderDoesNotMatter = ({ reconcile }: Engine) =>
  fc.property(
    lists.chain((lines) =>
      fc.record({ ...drawn, lines: fc.constant(lines), other: shuffled(lines) }),
    ),
    ({ lines, other, rules, period }) =>
      normalForm(reconcile(lines, rules, period)) === normalForm(reconcile(other, rules, period)),
  )

const hasLine = (lines: Lines, line: ReconciliationLine): boolean => lines.includes(line)

const isNearestOf = ({ nearest, ledger, extract }: CountedBreak, lines: OpenLines): boolean => {
  if (nearest === null) return ledger.length + extract.length === 1
  const { side, line } = nearest
  return hasLine(lines[side], line) && (side === 'ledger' ? extract : ledger).length > 0
}

/** The line of a break that is compared with its nearest one. */
const heldAgainst = ({ nearest, ledger, extract }: CountedBreak): ReconciliationLine | undefined =>
  nearest?.side === 'ledger' ? extract[0] : ledger[0]

/** A rule may match across periods; for one of these periods, the period is what fails. */
const crossesPeriods = ({ ledger, extract }: CountedBreak): boolean =>
  new Set([...ledger, ...extract].map(({ period }) => period)).size > 1

const failsWhereItSays = (one: CountedBreak, { rules }: ReconciliationRules): boolean => {
  const { failedRule, nearest } = one
  const rule = rules.find(({ name }) => name === failedRule.rule)
  if (rule === undefined || failedRule.fields[0] !== failedRule.field) return false
  if (one.kind === 'wrong-period' && failedRule.fields.join() === 'period')
    return crossesPeriods(one)
  const line = heldAgainst(one)
  if (nearest === null || line === undefined || one.kind === 'split-unbalanced') return true
  // A twin agrees in everything; only the count is wrong.
  if (one.kind.startsWith('doubled')) return failedRule.field === 'count'
  return failedRule.fields.every((field) => disagrees[field](rule, line, nearest.line))
}

/**
 * G4: each break names an existing rule, the fields in which it really fails, and an existing line on the other side.
 */
export const breaksTellTheTruth = ({ reconcile }: Engine) =>
  fc.property(fc.record(drawn), ({ lines, rules, period }) =>
    reconcile(lines, rules, period).breaks.every(
      (one) => isNearestOf(one, lines) && failsWhereItSays(one, rules),
    ),
  )

const contentOf = ({ id: _, ...content }: ReconciliationLine): string => asText(content)

const contentsOf = (lines: Lines): readonly string[] => lines.map(contentOf).sort()

const groupText = ({ rule, ledger, extract }: MatchGroup): string =>
  asText([rule, contentsOf(ledger), contentsOf(extract)])

/** Only one-to-one rules: a search for a sum may find another sum, which is not a fault. */
const pairing: fc.Arbitrary<ReconciliationRules> = ruleSets.map(({ name, rules }) => ({
  name,
  rules: rules.filter(({ shape }) => shape === '1-1'),
}))

/** G4: unmatching opens only the lines of a group, and matching the open lines brings the group back. */
export const unmatchingRestores = ({ match, unmatch }: Engine) =>
  fc.property(fc.record({ lines: lists, rules: pairing }), ({ lines, rules }) => {
    const matching = match(lines, rules)
    return matching.groups.every((group) => {
      const { groups, open } = unmatch(matching, group)
      const isOpened =
        ids(open.ledger).join() === ids([...matching.open.ledger, ...group.ledger]).join() &&
        ids(open.extract).join() === ids([...matching.open.extract, ...group.extract]).join()
      const again = match(open, rules)
      return (
        isOpened &&
        groups.length === matching.groups.length - 1 &&
        again.groups.map(groupText).join() === groupText(group)
      )
    })
  })
