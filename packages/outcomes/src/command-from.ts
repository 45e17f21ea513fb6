import { type CommandTellers, commandTellers, mergeTellers } from '@coflyfr/core'
import { caseCommandFrom } from './case/command-from.ts'
import { type CaseEvent, caseEvents } from './case/events.ts'
import { charterCommandFrom } from './charter/command-from.ts'
import { type CharterEvent, charterEvents } from './charter/events.ts'
import { complaintCommandFrom } from './complaint/command-from.ts'
import { type ComplaintEvent, complaintEvents } from './complaint/events.ts'
import { engagementCommandFrom } from './engagement/command-from.ts'
import { type EngagementEvent, engagementEvents } from './engagement/events.ts'
import { measureCommandFrom } from './measure/command-from.ts'
import { type MeasureEvent, measureEvents } from './measure/events.ts'
import { planCommandFrom } from './plan/command-from.ts'
import { type PlanEvent, planEvents } from './plan/events.ts'
import { populationCommandFrom } from './population/command-from.ts'
import { type PopulationEvent, populationEvents } from './population/events.ts'
import { purposeCommandFrom } from './purpose/command-from.ts'
import { type PurposeEvent, purposeEvents } from './purpose/events.ts'
import { scaleCommandFrom } from './scale/command-from.ts'
import { type ScaleEvent, scaleEvents } from './scale/events.ts'
import { timescalesCommandFrom } from './timescales/command-from.ts'
import { type TimescalesEvent, timescalesEvents } from './timescales/events.ts'
import { workforceCommandFrom } from './workforce/command-from.ts'
import { type WorkforceEvent, workforceEvents } from './workforce/events.ts'

/** Recovers the commands that led to the events of outcomes, so that an audit can decide each again. */
export const outcomesCommandFrom: CommandTellers = mergeTellers(
  commandTellers<PlanEvent>(planEvents, planCommandFrom),
  commandTellers<MeasureEvent>(measureEvents, measureCommandFrom),
  commandTellers<PopulationEvent>(populationEvents, populationCommandFrom),
  commandTellers<EngagementEvent>(engagementEvents, engagementCommandFrom),
  commandTellers<WorkforceEvent>(workforceEvents, workforceCommandFrom),
  commandTellers<ScaleEvent>(scaleEvents, scaleCommandFrom),
  commandTellers<CharterEvent>(charterEvents, charterCommandFrom),
  commandTellers<CaseEvent>(caseEvents, caseCommandFrom),
  commandTellers<ComplaintEvent>(complaintEvents, complaintCommandFrom),
  commandTellers<PurposeEvent>(purposeEvents, purposeCommandFrom),
  commandTellers<TimescalesEvent>(timescalesEvents, timescalesCommandFrom),
)
