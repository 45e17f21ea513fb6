/** The five questions. */
export const verdictNames = [
  'authentic',
  'complete',
  'appendOnly',
  'rulesObeyed',
  'projectionsEqual',
] as const

/** One of the five questions. */
export type VerdictName = (typeof verdictNames)[number]

/** Something wrong, or something that could not be checked. */
export interface Finding {
  readonly code: string
  readonly position?: number
  readonly stream?: string
  readonly detail: string
}

/** The answer to one question. */
export interface Verdict {
  readonly status: 'pass' | 'fail' | 'not-checked'
  readonly findings: readonly Finding[]
}

/** The result of a verification. */
export interface Verification {
  readonly size: number
  readonly root: string | null
  readonly verdicts: Readonly<Record<VerdictName, Verdict>>
}

/** Where something was found. */
export type Place = Pick<Finding, 'position' | 'stream'>

const notes: ReadonlySet<string> = new Set([
  'BelowQuorum',
  'KeysOfPack',
  'TornCheckpoint',
  'UnknownEventType',
  'CommandUntold',
  'UnknownProjection',
  'SealMissing',
  'SealsAlone',
])

const unchecked: ReadonlySet<string> = new Set([
  'StreamEnd',
  'NoCheckpoint',
  'CheckpointNotCompared',
  'NotWhole',
  'SealOfAnotherForm',
  'NothingKept',
])

const listedMax = 100

const statusOf = (findings: readonly Finding[]): Verdict['status'] => {
  if (findings.some(({ code }) => !notes.has(code) && !unchecked.has(code))) return 'fail'
  return findings.some(({ code }) => unchecked.has(code)) ? 'not-checked' : 'pass'
}

/** A finding, with its verdict and the line that was being checked when it was made. */
export interface Noted extends Finding {
  readonly verdict: VerdictName
  readonly line: number
}

/** Findings as plain data, which one thread can hand to another. */
export interface Found {
  readonly noted: readonly Noted[]
  readonly counts: ReadonlyMap<string, number>
}

const keyOf = (verdict: VerdictName, code: string): string => `${verdict} ${code}`

/** In place of a line: the moments before and after the lines of a log are checked. */
export const moments = { opening: -2, beforeLines: -1, afterLines: Number.MAX_SAFE_INTEGER }

/** Gathers findings. For each code of a verdict the first `listedMax` are kept, and the rest only counted. */
export class Findings {
  #noted: Noted[] = []
  #counts = new Map<string, number>()
  /** The line that is being checked, or one of the `moments`. */
  line = moments.opening

  /** Adds a finding at the current line. */
  add(verdict: VerdictName, code: string, detail: string, place: Place = {}): void {
    this.#keep({ verdict, line: this.line, code, ...place, detail })
  }

  #keep(noted: Noted): void {
    const key = keyOf(noted.verdict, noted.code)
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= listedMax) this.#noted.push(noted)
  }

  /** Everything found so far. */
  found(): Found {
    return { noted: this.#noted, counts: this.#counts }
  }

  /**
   * Merges in what other passes found in the same lines. The order is that of a single walk in which the others, in
   * turn, and then this one check each line before going on to the next.
   */
  combine(...others: readonly Found[]): void {
    const all = [...others, this.found()]
    this.#noted = []
    this.#counts = new Map()
    const inOrder = all.flatMap(({ noted }) => noted).sort((one, other) => one.line - other.line)
    for (const noted of inOrder) this.#keep(noted)
    for (const { counts } of all)
      for (const [key, count] of counts)
        if (count > listedMax)
          this.#counts.set(key, (this.#counts.get(key) ?? 0) + count - listedMax)
  }

  /** Whether any of these codes was found under a verdict. */
  has(verdict: VerdictName, ...codes: readonly string[]): boolean {
    return codes.some((code) => this.#counts.has(keyOf(verdict, code)))
  }

  /** Drops the findings of a verdict whose code has this beginning: those of a check that turned out not to apply. */
  forget(verdict: VerdictName, beginning = ''): void {
    this.#noted = this.#noted.filter(
      (noted) => noted.verdict !== verdict || !noted.code.startsWith(beginning),
    )
    for (const key of this.#counts.keys())
      if (key.startsWith(keyOf(verdict, beginning))) this.#counts.delete(key)
  }

  #verdict(name: VerdictName): Verdict {
    const kept = this.#noted.flatMap(({ verdict, line: _, ...finding }) =>
      verdict === name ? [finding] : [],
    )
    const others = [...this.#counts].flatMap(([key, count]): Finding[] => {
      const [verdict, code = ''] = key.split(' ')
      const isMore = verdict === name && count > listedMax
      return isMore ? [{ code, detail: `and ${count - listedMax} more` }] : []
    })
    const findings = [...kept, ...others]
    return { status: statusOf(findings), findings }
  }

  /** The five verdicts. */
  verdicts(): Verification['verdicts'] {
    return {
      authentic: this.#verdict('authentic'),
      complete: this.#verdict('complete'),
      appendOnly: this.#verdict('appendOnly'),
      rulesObeyed: this.#verdict('rulesObeyed'),
      projectionsEqual: this.#verdict('projectionsEqual'),
    }
  }
}

/** The result for something that cannot be verified at all: one finding, and nothing else checked. */
export const unusable = (code: string, detail: string): Verification => {
  const findings = new Findings()
  findings.add('authentic', code, detail)
  const other: Verdict = { status: 'not-checked', findings: [] }
  const { authentic } = findings.verdicts()
  const others = { complete: other, appendOnly: other, rulesObeyed: other, projectionsEqual: other }
  return { size: 0, root: null, verdicts: { authentic, ...others } }
}
