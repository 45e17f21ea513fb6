import { left } from 'fp-ts/lib/Either.js'
import { type CaseDecision, type DecidersOf, record } from '../decision.ts'
import type { OpenCase } from '../open-case.ts'
import type { childCommands } from './commands.ts'
import { BirthRecorded, ChildAmended, ChildRecorded, DeathRecorded } from './events.ts'
import { bornBy, diesAfterBirth, lives, notExpected, unborn } from './rules.ts'
import type { RecordedChild } from './state.ts'

/** Decisions about the child; refusals in the order of `ChildRefusal`. */
export const childDeciders: DecidersOf<typeof childCommands> = {
  RecordChild: ({ data, effectiveOn }, { child }) =>
    record(
      (child.status === 'unrecorded' ? null : { tag: 'ChildIsRecorded', case: data.case }) ??
        bornBy(data.birth?.status === 'born' ? data.birth.month : undefined, effectiveOn),
      ChildRecorded.of(effectiveOn, {
        birth: null,
        disabilities: null,
        language: null,
        noPupilNumber: null,
        unaccompaniedEndedOn: null,
        isMother: null,
        motherBirthMonth: null,
        ...data,
      }),
    ),
  AmendChild: ({ data, effectiveOn }, open) =>
    ofRecorded(open, data, (child) =>
      record(
        notExpected(child, data.birthMonth) ?? bornBy(data.birthMonth, effectiveOn),
        ChildAmended.of(effectiveOn, {
          sex: null,
          ethnicity: null,
          unaccompanied: null,
          birthMonth: null,
          disabilities: null,
          language: null,
          noPupilNumber: null,
          unaccompaniedEndedOn: null,
          isMother: null,
          motherBirthMonth: null,
          ...data,
        }),
      ),
    ),
  RecordBirth: ({ data, effectiveOn }, open) =>
    ofRecorded(open, data, (child) =>
      record(
        unborn(child) ?? bornBy(data.birthMonth, effectiveOn),
        BirthRecorded.of(effectiveOn, data),
      ),
    ),
  RecordDeath: ({ data, effectiveOn }, open) =>
    ofRecorded(open, data, (child) =>
      record(
        lives(child) ?? diesAfterBirth(child, effectiveOn),
        DeathRecorded.of(effectiveOn, data),
      ),
    ),
}

const ofRecorded = (
  { child }: OpenCase,
  data: { readonly case: string },
  decide: (child: RecordedChild) => CaseDecision,
): CaseDecision =>
  child.status === 'unrecorded' ? left({ tag: 'ChildNotRecorded', case: data.case }) : decide(child)
