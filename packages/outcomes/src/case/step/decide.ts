import { datedInOrder } from '@coflyfr/core'
import { type DecidersOf, record } from '../decision.ts'
import { differentPeople } from '../same-person.ts'
import type { stepCommands } from './commands.ts'
import { StepDownAgreed, StepUpAgreed } from './events.ts'
import { fromWhereItIs, goes } from './rules.ts'

/** Decisions about steps up and down; refusals in the order of `StepRefusal`. */
export const stepDeciders: DecidersOf<typeof stepCommands> = {
  AgreeStepUp: ({ data, effectiveOn }, { level }) =>
    record(
      goes('up', data) ??
        fromWhereItIs(level, data) ??
        datedInOrder(effectiveOn, level?.from ?? effectiveOn),
      StepUpAgreed.of(effectiveOn, data),
    ),
  AgreeStepDown: ({ data, effectiveOn, actor }, { level }) =>
    record(
      goes('down', data) ??
        fromWhereItIs(level, data) ??
        datedInOrder(effectiveOn, level?.from ?? effectiveOn) ??
        differentPeople(data.proposedBy, actor),
      StepDownAgreed.of(effectiveOn, data),
    ),
}
