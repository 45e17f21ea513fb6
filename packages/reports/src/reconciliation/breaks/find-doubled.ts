import { byContent, contentOf, type ReconciliationLine, type Side } from '../line.ts'
import type { OpenLines } from '../matching/join-lines.ts'
import type { MatchGroup } from '../matching/match-group.ts'
import type { Nearest, ReconciliationBreak } from './break.ts'

const otherSide = (side: Side): Side => (side === 'ledger' ? 'extract' : 'ledger')

interface Twin {
  readonly rule: string
  readonly nearest: Nearest | null
}

/** Lines of a match or a break, and its rule. */
interface Taken extends OpenLines {
  readonly rule: string
  readonly isMatched: boolean
}

function* takenOf(
  groups: readonly MatchGroup[],
  breaks: readonly ReconciliationBreak[],
): Generator<Taken> {
  for (const { rule, ledger, extract } of groups) yield { rule, ledger, extract, isMatched: true }
  for (const { failedRule, ledger, extract } of breaks)
    yield { rule: failedRule.rule, ledger, extract, isMatched: false }
}

const nearestIn = (side: Side, taken: Taken): Nearest | null => {
  const other = otherSide(side)
  const [line] = taken[other].toSorted(byContent)
  return line === undefined ? null : { side: other, line, isMatched: taken.isMatched }
}

/**
 * Of twins with different counterparts, the first by content is taken, so that the order of the rows does not matter.
 */
const isEarlier = (one: Twin, other: Twin): boolean => {
  if (one.nearest === null || other.nearest === null) return other.nearest === null
  return byContent(one.nearest.line, other.nearest.line) < 0
}

const twinsOf = (
  side: Side,
  open: readonly ReconciliationLine[],
  groups: readonly MatchGroup[],
  breaks: readonly ReconciliationBreak[],
): ReadonlyMap<string, Twin> => {
  const wanted = new Set(open.map(contentOf))
  // Amounts are compared first, because making the text of a million lines to find a few would be wasteful.
  const amounts = new Set(open.map(({ amount }) => amount))
  const twins = new Map<string, Twin>()
  for (const taken of takenOf(groups, breaks)) {
    for (const line of taken[side]) {
      if (!amounts.has(line.amount)) continue
      const content = contentOf(line)
      if (!wanted.has(content)) continue
      const twin = { rule: taken.rule, nearest: nearestIn(side, taken) }
      const known = twins.get(content)
      if (known === undefined || isEarlier(twin, known)) twins.set(content, twin)
    }
  }
  return twins
}

/** Finds lines that one side has once more than the other: a twin of theirs is already part of a match or a break. */
export const findDoubled = (
  open: OpenLines,
  groups: readonly MatchGroup[],
  paired: readonly ReconciliationBreak[],
  found: (one: ReconciliationBreak) => void,
): OpenLines => {
  const leftOf = (side: Side): readonly ReconciliationLine[] => {
    if (open[side].length === 0) return []
    const twins = twinsOf(side, open[side], groups, paired)
    return open[side].filter((line) => {
      const twin = twins.get(contentOf(line))
      if (twin === undefined) return true
      found({
        kind: `doubled-in-${side}`,
        ledger: side === 'ledger' ? [line] : [],
        extract: side === 'extract' ? [line] : [],
        nearest: twin.nearest,
        failedRule: { rule: twin.rule, field: 'count', fields: ['count'] },
        cause: null,
      })
      return false
    })
  }
  return { ledger: leftOf('ledger'), extract: leftOf('extract') }
}
