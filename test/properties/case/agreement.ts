import assert from 'node:assert/strict'
import fc from 'fast-check'
import { dayOf } from './calendar.ts'
import { type CaseDecider, type Desk, openDesk, type Try } from './desk.ts'
import { histories, tryOf } from './histories.ts'
import { brokenRules } from './model/model.ts'
import { reReferralExpected } from './model/pathway.ts'
import { standing } from './model/spans.ts'

/** What was reached over all histories: the commands that succeeded, and the refusals given. */
export interface Seen {
  readonly carriedOut: Map<string, number>
  readonly refused: Map<string, number>
  /** Refusals of tries that broke only that rule, and would have succeeded without it. */
  readonly decisive: Set<string>
}

const count = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/**
 * One try at a desk has the outcome of the model: it succeeds if it breaks no rule, else it is refused for one that it
 * breaks.
 */
const comesOutAsModelled = (desk: Desk, one: Try, seen: Seen): void => {
  const expected = brokenRules(one, desk.done)
  const before = standing(desk.done)
  const refusal = desk.give(one)
  if (refusal !== null && expected.size === 1) seen.decisive.add(refusal)
  count(refusal === null ? seen.carriedOut : seen.refused, refusal ?? one.command)
  const told = `${JSON.stringify(one)}: ${refusal ?? 'carried out'}, the model: ${[...expected]}`
  assert.ok(refusal === null ? expected.size === 0 : expected.has(refusal), told)
  const event = desk.events.at(-1)
  if (refusal === null && event?.type === 'ReferralAccepted') {
    assert.equal(event.data.reReferralOf, reReferralExpected(before, dayOf(one.on)), told)
  }
}

/** Whatever is tried in a case has the outcome of the model. */
export const agreesWithModel = (decider: CaseDecider, length: number, seen: Seen) =>
  fc.property(histories(length), (history) => {
    const desk = openDesk(decider)
    for (const turn of history.turns) {
      comesOutAsModelled(desk, tryOf(desk, history, turn), seen)
    }
  })
