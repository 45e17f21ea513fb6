import { exactObject } from '@coflyfr/core'
import * as t from 'io-ts'
import {
  AfterLeaving,
  HomelessKind,
  LeaverAccommodation,
  LeaverActivity,
  SchoolStage,
} from '../codes/leaving-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const leavingCommands = {
  /** Records what a care leaver was doing, and how long after leaving care. */
  RecordActivity: exactObject('RecordActivity', {
    case: CasePseudonym,
    after: AfterLeaving,
    activity: LeaverActivity,
  }),
  /** Records where a care leaver was living, whether it was suitable, and how long after leaving care. */
  RecordAccommodation: exactObject('RecordAccommodation', {
    case: CasePseudonym,
    after: AfterLeaving,
    accommodation: LeaverAccommodation,
    suitable: t.boolean,
  }),
  /** Records that a care leaver was homeless. */
  RecordHomelessness: exactObject('RecordHomelessness', {
    case: CasePseudonym,
    homelessness: HomelessKind,
  }),
  /** Records whether a looked-after child reached the core subject indicator of a stage. */
  RecordEducation: exactObject('RecordEducation', {
    case: CasePseudonym,
    stage: SchoolStage,
    achieved: t.boolean,
  }),
} as const
