import type { PlacedEvent, Told } from '../event.ts'
import type { Findings } from '../findings.ts'
import { type Hashing, sha256Hex } from '../hashing.ts'
import type { ShownFile } from '../pack/check-shown-files.ts'
import type { States } from '../rules/state/states.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { daysOfPeriod } from '../text/dates.ts'
import { BudgetReport } from './budget-report.ts'
import { type Asked, plainWays, type Report } from './report.ts'
import { ReservesReport } from './reserves-report.ts'
import { VirementsReport } from './virements-report.ts'

interface Made {
  readonly rows: number
  readonly linesHash: string
  readonly queryHash: string
}

interface Close {
  readonly event: PlacedEvent
  readonly made: ReadonlyMap<string, Made>
}

/** Whether a close is the one of the year and period that was sealed. */
const isOf = (closed: Told, sealed: Told): boolean =>
  closed.financialYear === sealed.financialYear && closed.period === sealed.period

/** Computes every sealed report again, as it was known at the position that the seal names. */
export class SealsCheck {
  readonly #hashing: Hashing
  readonly #findings: Findings
  readonly #reports: readonly Report[]
  readonly #closes = new Map<number, Close>()
  #count = 0
  #hasKept = false
  /** The files of a pack that show sealed reports to people. */
  readonly shown: ShownFile[] = []

  /** In the second reading of a log: the seals to compare; null in the first. */
  readonly #again: readonly PlacedEvent[] | null
  /** Seals that name another position than a close of their period: they need a second reading. */
  readonly waiting: PlacedEvent[] = []

  constructor(
    hashing: Hashing,
    findings: Findings,
    states: States,
    again: readonly PlacedEvent[] | null = null,
  ) {
    this.#again = again
    this.#hashing = hashing
    this.#findings = findings
    this.#reports = [new BudgetReport(states), new VirementsReport(), new ReservesReport(states)]
  }

  /** Takes the next event of finance. */
  fold(event: PlacedEvent): void {
    for (const report of this.#reports) report.fold(event)
    if (this.#again !== null) return
    if (event.type === 'PeriodClosed') this.#make(event, event.data)
    if (event.type !== 'ReportsSealed') return
    const close = this.#closes.get(event.data.upTo)
    if (close !== undefined && isOf(close.event.data, event.data)) this.#compare(event)
    else {
      this.#closes.delete(event.data.upTo)
      this.waiting.push(event)
    }
  }

  /** In the second reading: compares the reports that were sealed as known after this event, whatever its type. */
  look(event: PlacedEvent): void {
    for (const sealed of this.#again ?? []) {
      if (sealed.data.upTo !== event.position) continue
      this.#make(event, sealed.data)
      this.#compare(sealed)
    }
  }

  #make(event: PlacedEvent, { financialYear: year, period }: Told): void {
    const [, lastDay] = daysOfPeriod(year, period)
    const day = event.recordedAt.slice(0, 10)
    const asked: Asked = { ...plainWays, year, period, asOf: null, lastDay, day }
    const made = new Map<string, Made>()
    for (const report of this.#reports) {
      const { rows, totals } = report.render(asked)
      const { name, version } = report
      const query = {
        by: plainWays.by,
        language: 'en',
        period,
        report: name,
        unit: plainWays.unit,
        version,
        year,
      }
      const hash = (value: unknown): string => sha256Hex(this.#hashing, canonicalTextOf(value))
      made.set(name, {
        rows: rows.length,
        linesHash: hash({ rows, totals }),
        queryHash: hash(query),
      })
    }
    this.#closes.set(event.position, { event, made })
  }

  #compare({ data, position, stream }: PlacedEvent): void {
    const close = this.#closes.get(data.upTo)
    const place = { position, stream }
    this.#closes.delete(data.upTo)
    for (const seal of data.seals) {
      const made = close?.made.get(seal.report)
      const isOfForm = made !== undefined && made.queryHash === seal.queryHash
      if (!isOfForm) {
        const detail = `${seal.report} was sealed in a form that this verifier does not know`
        this.#findings.add('projectionsEqual', 'SealOfAnotherForm', detail, place)
        continue
      }
      this.#count += 1
      this.shown.push({
        path: `seals/${position}/${seal.report}.json`,
        sha256: seal.linesHash,
        position,
        verdict: 'projectionsEqual',
        code: 'SealFileDiffers',
      })
      const isSame =
        made.rows === seal.rows && made.linesHash === seal.linesHash && seal.asOf === null
      if (isSame) continue
      const detail = `${seal.report} as known at position ${data.upTo}: sealed with ${seal.rows} rows and the hash ${seal.linesHash}, but made again it has ${made.rows} rows and the hash ${made.linesHash}`
      this.#findings.add('projectionsEqual', 'SealDiffers', detail, place)
    }
    const sealed = data.seals.map(({ report }) => report)
    for (const [report, { rows }] of close?.made ?? []) {
      // A report without rows is not sealed; one with rows must be.
      if (rows === 0 || sealed.includes(report)) continue
      const detail = `${report} has ${rows} rows, but was not sealed`
      this.#findings.add('projectionsEqual', 'SealDiffers', detail, place)
    }
  }

  /** Finds the reports of a seal that names a position beyond the log. */
  #beyond({ data, position, stream }: PlacedEvent): void {
    for (const { report } of data.seals) {
      const detail = `${report} was sealed as known at position ${data.upTo}, which the log does not have`
      this.#findings.add('projectionsEqual', 'SealDiffers', detail, { position, stream })
    }
  }

  /** Records that there are kept states, so that the verdict does not rest on seals alone. */
  keep(): void {
    this.#hasKept = true
  }

  /** Ends the check for a log of so many events: finds what was not sealed, and notes what was not checked. */
  end(size: number): void {
    if (this.#findings.has('rulesObeyed', 'EventUnreadable')) {
      this.#findings.forget('projectionsEqual', 'Seal')
      const detail = 'an event is malformed, so sealed reports cannot be made again'
      this.#findings.add('projectionsEqual', 'NotWhole', detail)
      return
    }
    for (const sealed of this.waiting) if (sealed.data.upTo >= size) this.#beyond(sealed)
    for (const { event } of this.#closes.values()) {
      const { period, financialYear } = event.data
      const detail = `${period} of ${financialYear} was closed, but no reports were sealed`
      const { position, stream } = event
      this.#findings.add('projectionsEqual', 'SealMissing', detail, { position, stream })
    }
    if (this.#hasKept) return
    const count = this.#count + this.waiting.length
    if (count > 0)
      this.#findings.add('projectionsEqual', 'SealsAlone', `${count} sealed reports made again`)
    else
      this.#findings.add(
        'projectionsEqual',
        'NothingKept',
        'no report is sealed, so there is nothing to compare',
      )
  }
}
