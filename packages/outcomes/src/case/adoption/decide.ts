import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { endComplete, endsAfterStart } from '../ends.ts'
import type { adoptionCommands } from './commands.ts'
import {
  AdoptionPlacementEnded,
  AdoptionRecorded,
  PlacedForAdoption,
  PreviousPermanenceRecorded,
} from './events.ts'
import { placedOnce, stillPlaced } from './rules.ts'

/** Decisions about adoption; refusals in the order of `AdoptionRefusal`. */
export const adoptionDeciders: DecidersOf<typeof adoptionCommands> = {
  PlaceForAdoption: ({ data, effectiveOn }, { adoption }) => {
    const { placement, endedOn } = data
    return record(
      noDuplicate('placement', [...adoption.keys()], [placement]) ??
        endComplete(placement, endedOn, data.endReason) ??
        endsAfterStart(placement, effectiveOn, endedOn) ??
        placedOnce(adoption, placement, { startedOn: effectiveOn, endedOn: endedOn ?? null }),
      PlacedForAdoption.of(effectiveOn, { endedOn: null, endReason: null, ...data }),
    )
  },
  EndAdoptionPlacement: ({ data, effectiveOn }, { adoption }) =>
    given(
      adoption.get(data.placement),
      { tag: 'NoSuchAdoptionPlacement', placement: data.placement },
      (spell) =>
        record(
          stillPlaced(data.placement, spell) ?? datedInOrder(effectiveOn, spell.startedOn),
          AdoptionPlacementEnded.of(effectiveOn, data),
        ),
    ),
  RecordAdoption: ({ data, effectiveOn }) =>
    record(datedInOrder(data.matchedOn, data.decidedOn), AdoptionRecorded.of(effectiveOn, data)),
  RecordPreviousPermanence: ({ data, effectiveOn }) =>
    record(
      null,
      PreviousPermanenceRecorded.of(effectiveOn, { authority: null, orderedOn: null, ...data }),
    ),
}
