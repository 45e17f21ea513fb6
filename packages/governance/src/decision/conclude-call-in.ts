import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { ConcludeCallIn } from './commands.ts'
import { CallInConcluded, type DecisionEvent, DecisionTookEffect, ItemReferred } from './events.ts'
import type { DecisionRefusal } from './refusals.ts'
import { calledIn } from './rules.ts'
import type { DecisionState } from './state.ts'

/** The item is on the record of the body that decided it; Council answers it by this reference. */
const onToCouncil = (
  { effectiveOn, data: { body, reference } }: ConcludeCallIn,
  { register, itemsByReference }: DecisionState,
): DecisionEvent => {
  const subject = register.get(reference)?.subject ?? null
  return ItemReferred.of(effectiveOn, {
    body,
    item: itemsByReference.get(reference) ?? reference,
    decision: reference,
    referredTo: 'council',
    ...(subject === null ? {} : { subject }),
  })
}

/** Ends a call-in: one that stands takes effect then, but no earlier than it would have without it. */
export const concludeCallIn = (
  command: ConcludeCallIn,
  decisions: DecisionState,
): Either<DecisionRefusal, readonly DecisionEvent[]> => {
  const { effectiveOn, data } = command
  const found = calledIn(decisions, command)
  if (isLeft(found)) return found
  const concluded = CallInConcluded.of(effectiveOn, data)
  const { body, reference } = data
  const { inEffectFrom } = found.right
  switch (data.conclusion) {
    case 'stands': {
      const isSooner = effectiveOn < inEffectFrom
      const on = isSooner ? inEffectFrom : effectiveOn
      return right([concluded, DecisionTookEffect.of(on, { body, reference })])
    }
    case 'referred-back':
      return right([concluded])
    case 'referred-to-council':
      return right([concluded, onToCouncil(command, decisions)])
  }
}
