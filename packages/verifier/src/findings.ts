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

/** Something found, or not looked at. */
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

/** What a verifier says. */
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
  'NotWhole',
  'SealOfAnotherForm',
  'NothingKept',
])

const listedMax = 100

const statusOf = (findings: readonly Finding[]): Verdict['status'] => {
  if (findings.some(({ code }) => !notes.has(code) && !unchecked.has(code))) return 'fail'
  return findings.some(({ code }) => unchecked.has(code)) ? 'not-checked' : 'pass'
}

/** Gathers findings; of each code of a verdict so many are kept, the rest is counted. */
export class Findings {
  readonly #kept = new Map<VerdictName, Finding[]>(verdictNames.map((name) => [name, []]))
  readonly #counts = new Map<string, number>()

  /** Keeps a finding. */
  add(verdict: VerdictName, code: string, detail: string, place: Place = {}): void {
    const key = `${verdict} ${code}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= listedMax) this.#kept.get(verdict)?.push({ code, ...place, detail })
  }

  /** Whether one of these codes was found under a verdict. */
  has(verdict: VerdictName, ...codes: readonly string[]): boolean {
    return codes.some((code) => this.#counts.has(`${verdict} ${code}`))
  }

  /** Forgets what was found under a verdict, or of it what has codes that begin so, where it was not to be looked at. */
  forget(verdict: VerdictName, beginning = ''): void {
    const kept = this.#kept.get(verdict) ?? []
    this.#kept.set(
      verdict,
      kept.filter(({ code }) => !code.startsWith(beginning)),
    )
    for (const key of this.#counts.keys()) {
      if (key.startsWith(`${verdict} ${beginning}`)) this.#counts.delete(key)
    }
  }

  #verdict(name: VerdictName): Verdict {
    const kept = this.#kept.get(name) ?? []
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

/** The verdicts on what cannot be verified at all. */
export const unusable = (code: string, detail: string): Verification => {
  const findings = new Findings()
  findings.add('authentic', code, detail)
  const other: Verdict = { status: 'not-checked', findings: [] }
  const { authentic } = findings.verdicts()
  const others = { complete: other, appendOnly: other, rulesObeyed: other, projectionsEqual: other }
  return { size: 0, root: null, verdicts: { authentic, ...others } }
}
