import assert from 'node:assert/strict'
import { plainDate } from '@coflyfr/core'
import fc from 'fast-check'
import type { CaseDecider } from '../desk.ts'
import { inCare, openVoiceDesk } from './desk.ts'
import { expected, type VoiceTry } from './model.ts'
import { voiceTries } from './tries.ts'

/** The outcomes of the tries of all runs. */
export interface Heard {
  readonly carriedOut: Set<string>
  readonly refused: Set<string>
}

/** Every try succeeds, or is refused by the rule that the model names. */
export const agreesWithVoices = (decider: CaseDecider, heard: Heard) =>
  fc.property(voiceTries, (tries) => {
    const desk = openVoiceDesk(decider)
    const done: VoiceTry[] = []
    for (const one of tries) {
      const refusal = expected(done, one, inCare)
      assert.equal(desk.give({ ...one, on: plainDate(one.on), by: 'u-1' }), refusal, one.command)
      if (refusal === null) done.push(one)
      if (refusal === null) heard.carriedOut.add(one.command)
      else heard.refused.add(refusal)
    }
  })
