import { type CommandFrom, told } from '@coflyfr/core'
import type { MeasureCommand } from './commands.ts'
import type { MeasureEvent } from './events.ts'

/** Recovers the commands that led to the events of a measure. */
export const measureCommandFrom: CommandFrom<MeasureEvent, MeasureCommand['command']> = {
  MeasureDefined: told('DefineMeasure'),
  MeasureAmended: told('AmendMeasure', 'version'),
  BaselineSet: told('SetBaseline'),
  StoryTold: told('TellStory'),
  TargetPathSet: told('SetTargetPath'),
  ReadingPublished: told('PublishReading', 'definitionVersion'),
  CorrectionProposed: told('ProposeCorrection', 'definitionVersion'),
  ReadingCorrected: ({ data: { measure, reference } }) => ({
    command: 'CorrectReading',
    data: { measure, reference },
  }),
}
