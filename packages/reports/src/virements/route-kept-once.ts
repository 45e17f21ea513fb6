import type { RouteWire } from '@coflyfr/budget/events'
import { keptOnce } from '../kept-once.ts'

type Step = RouteWire['steps'][number]

const isSameStep = (one: Step, other: Step | undefined): boolean =>
  one.by === other?.by && one.act === other.act && one.optional === other.optional

/** The equal route of an earlier virement: every step of a virement repeats its route, and there are only a few. */
export const routeKeptOnce = keptOnce<RouteWire>({
  nameOf: ({ rule }) => rule,
  isSame: (one, other) =>
    one.steps.length === other.steps.length &&
    one.reportTo.length === other.reportTo.length &&
    one.steps.every((step, number) => isSameStep(step, other.steps[number])) &&
    one.reportTo.every((body, number) => body === other.reportTo[number]),
})
