import type { Finding, FindingCode } from './finding.ts'

/** Appends of one type that cannot be decided again. */
export interface Undecided {
  readonly code: FindingCode
  readonly count: number
  readonly firstAt: number
}

/** Counts the appends that cannot be decided again, by type. */
export const undecidedTypes = () => {
  const byType = new Map<string, Undecided>()
  return {
    add: (type: string, { code, count, firstAt }: Undecided): void => {
      const before = byType.get(type) ?? { count: 0, firstAt }
      byType.set(type, {
        code,
        count: before.count + count,
        firstAt: Math.min(before.firstAt, firstAt),
      })
    },
    told: (): readonly (readonly [type: string, Undecided])[] => [...byType],
    /** In the order in which the types first appear in the log. */
    findings: (): readonly Finding[] =>
      [...byType]
        .toSorted(([, one], [, other]) => one.firstAt - other.firstAt)
        .map(([type, { code, count }]) => ({
          code,
          detail: `${type}: ${count} not decided again`,
        })),
  }
}
