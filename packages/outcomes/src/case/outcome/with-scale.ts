import type { PlainDate } from '@coflyfr/core'
import { left } from 'fp-ts/lib/Either.js'
import type { NoSuchScale } from '../../scale/refusals.ts'
import { isOnScale } from '../../scale/rules.ts'
import type { ScaleState, ScaleVersion } from '../../scale/state.ts'
import type { CaseCommand, CaseCommandOf } from '../commands.ts'
import type { CaseDecision } from '../decision.ts'
import type { NoSuchScaleVersion, OutcomeRefusal, ScoreOffScale } from './refusals.ts'

/** The part of a context that says what a scale is. */
export interface ScaleContext {
  readonly scale: ScaleState
}

type ScaleRefused = Exclude<OutcomeRefusal, { readonly tag: 'DuplicateReference' }>

type Decide<State, Context> = (command: CaseCommand, state: State, context: Context) => CaseDecision

/** Checks the scale before a decision about what is measured on it, so that the decision itself needs only the case. */
export const withScale =
  <State, Context extends object>(
    decide: (command: CaseCommand, state: State) => CaseDecision,
  ): Decide<State, Context | (Context & ScaleContext)> =>
  (command, state, context) => {
    const refused = 'scale' in context ? offScale(command, context.scale) : null
    return refused === null ? decide(command, state) : left(refused)
  }

const offScale = (command: CaseCommand, scale: ScaleState): ScaleRefused | null => {
  switch (command.command) {
    case 'AgreeOutcome':
      return agreesOn(command, scale)
    case 'MeasureOutcome':
      return measuresOn(command, scale)
    default:
      return null
  }
}

const isRefusal = (
  found: ScaleVersion | NoSuchScale | NoSuchScaleVersion,
): found is NoSuchScale | NoSuchScaleVersion => 'tag' in found

const versionOf = (
  { versions }: ScaleState,
  { scale, version }: { readonly scale: string; readonly version: number },
  on: PlainDate,
): ScaleVersion | NoSuchScale | NoSuchScaleVersion => {
  if (versions.length === 0) return { tag: 'NoSuchScale', scale }
  const found = versions.find((one) => one.version === version && one.from <= on)
  return found ?? { tag: 'NoSuchScaleVersion', scale, version }
}

const scoreOn = (version: ScaleVersion, score: string | undefined): ScoreOffScale | null => {
  if (score === undefined || isOnScale(version, score)) return null
  const { scale, lowest, highest, step } = version
  return { tag: 'ScoreOffScale', scale, score, lowest, highest, step }
}

const measuresOn = (
  { data, effectiveOn }: CaseCommandOf<'MeasureOutcome'>,
  state: ScaleState,
): ScaleRefused | null => {
  const found = versionOf(state, data, effectiveOn)
  return isRefusal(found) ? found : scoreOn(found, data.score)
}

const agreesOn = (
  { data, effectiveOn }: CaseCommandOf<'AgreeOutcome'>,
  state: ScaleState,
): ScaleRefused | null => {
  const { scale, version, domain } = data
  const found = versionOf(state, data, effectiveOn)
  if (isRefusal(found)) return found
  if (state.retiredOn !== null && state.retiredOn <= effectiveOn) {
    return { tag: 'ScaleIsRetired', scale }
  }
  const by = state.versions.findLast(({ from }) => from <= effectiveOn)?.version ?? version
  if (by !== version) return { tag: 'ScaleVersionReplaced', scale, version, by }
  if (!found.domains.includes(domain)) return { tag: 'DomainNotOnScale', scale, domain }
  return scoreOn(found, data.baseline?.score) ?? scoreOn(found, data.target)
}
