import { dayOf } from '../calendar.ts'
import type { Done, Try } from '../desk.ts'
import { approvals } from './approvals.ts'
import { lookedAfter } from './episodes.ts'
import { frontDoor } from './front-door.ts'
import { panels } from './panels.ts'
import { pathway } from './pathway.ts'
import { standing } from './spans.ts'
import { Verdict } from './verdict.ts'

const judges = { ...frontDoor, ...pathway, ...lookedAfter, ...approvals, ...panels }

const opening = ['ReceiveContact', 'RecordChild']

/** The rules that a try breaks, given the facts that were not voided. */
const judge = (one: Try, facts: readonly Done[]): ReadonlySet<string> => {
  const verdict = new Verdict()
  const { command, on } = one
  if (facts.length === 0 && !opening.includes(command)) {
    return verdict.breaks('NoSuchCase', true).broken
  }
  judges[command]?.(verdict, facts, one, dayOf(on))
  return verdict.broken
}

/** A fact may be voided if everything else would have succeeded without it. */
const judgeVoid = ({ on, data }: Try, facts: readonly Done[]): ReadonlySet<string> => {
  const verdict = new Verdict()
  if (facts.length === 0) return verdict.breaks('NoSuchCase', true).broken
  const fact = facts.find(({ id }) => id === data['fact'])
  return verdict.needs(fact, 'NoSuchFact', (gone) => {
    verdict.breaks('NotOnDayOfFact', gone.on !== on)
    const others = facts.filter((other) => other !== gone)
    const relies = others.some((other, index) => judge(other, others.slice(0, index)).size > 0)
    verdict.breaks('FactIsReliedOn', relies)
  }).broken
}

/** The rules that a try breaks. The model of a case keeps no state, and its rules have no order. */
export const brokenRules = (one: Try, done: readonly Done[]): ReadonlySet<string> => {
  const facts = standing(done)
  return one.command === 'VoidCaseFact' ? judgeVoid(one, facts) : judge(one, facts)
}

/** The commands that the model knows. */
export const commandsOfModel: readonly string[] = [...Object.keys(judges), 'VoidCaseFact']
