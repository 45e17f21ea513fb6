import type { BudgetLine, Leg } from '../../event.ts'
import { penceOf } from '../../text/pounds.ts'
import { addTo, headKey } from '../heads.ts'

/** The lines of a year's budget and the figures at its heads, in pence. */
export class BudgetHeads {
  readonly #lines = new Map<string, BudgetLine>()
  readonly #revised = new Map<string, bigint>()
  readonly #pendingOut = new Map<string, bigint>()
  readonly #waiting: Leg[] = []
  readonly #services = new Map<string, BudgetLine[]>()
  readonly #costCentres = new Map<string, BudgetLine[]>()
  /** Whether a budget is approved. */
  isApproved = false
  /** The sum of the revenue lines. */
  netRevenue = 0n

  /** Sets the lines, once they are approved. */
  approve(lines: readonly BudgetLine[]): void {
    this.isApproved = true
    for (const line of lines) {
      this.#lines.set(headKey(line), line)
      this.#services.set(line.service, [...(this.#services.get(line.service) ?? []), line])
      const others = this.#costCentres.get(line.costCentre) ?? []
      this.#costCentres.set(line.costCentre, [...others, line])
      addTo(this.#revised, headKey(line), penceOf(line.amount))
      if (line.fund === 'revenue') this.netRevenue += penceOf(line.amount)
    }
    for (const leg of this.#waiting) this.move(leg)
  }

  /** The line of a head. */
  line(head: { readonly costCentre: string; readonly subjective: string }): BudgetLine | undefined {
    return this.#lines.get(headKey(head))
  }

  /** All lines. */
  lines(): readonly BudgetLine[] {
    return [...this.#lines.values()]
  }

  /** The lines of a service. */
  linesOfService(service: string): readonly BudgetLine[] {
    return this.#services.get(service) ?? []
  }

  /** The services that a cost centre's lines belong to. */
  servicesOf(costCentre: string): readonly string[] {
    return [...new Set((this.#costCentres.get(costCentre) ?? []).map(({ service }) => service))]
  }

  /** Changes the revised budget at a head. */
  move(leg: Leg, sign: 1n | -1n = 1n): void {
    addTo(this.#revised, headKey(leg), sign * penceOf(leg.amount))
  }

  /** Keeps legs, to be moved when a budget is approved. */
  wait(legs: readonly Leg[]): void {
    this.#waiting.push(...legs)
  }

  /** Counts the negative legs of a pending virement as held, or no longer (sign −1). */
  hold(legs: readonly Leg[], sign: 1n | -1n): void {
    for (const leg of legs)
      if (leg.amount.startsWith('-'))
        addTo(this.#pendingOut, headKey(leg), sign * penceOf(leg.amount))
  }

  /** The revised budget at a head. */
  revised(head: { readonly costCentre: string; readonly subjective: string }): bigint {
    return this.#revised.get(headKey(head)) ?? 0n
  }

  /** The sum that pending virements would take from a head: zero or negative. */
  pendingOut(head: { readonly costCentre: string; readonly subjective: string }): bigint {
    return this.#pendingOut.get(headKey(head)) ?? 0n
  }
}
