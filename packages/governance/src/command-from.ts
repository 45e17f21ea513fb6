import { type CommandTellers, commandTellers, mergeTellers } from '@coflyfr/core'
import { approvalRulesCommandFrom } from './approval-rules/command-from.ts'
import type { ApprovalRulesEvent } from './approval-rules/events.ts'
import { bodyStreamCommandFrom } from './body-stream/command-from.ts'
import type { BodyStreamEvent } from './body-stream/events.ts'
import { governanceEvents } from './events.ts'
import { sampleCommandFrom } from './sample/command-from.ts'
import type { SampleEvent } from './sample/events.ts'

/** How the events of governance tell the commands that led to them, so that an audit can decide each again. */
export const governanceCommandFrom: CommandTellers = mergeTellers(
  commandTellers<ApprovalRulesEvent>(governanceEvents, approvalRulesCommandFrom),
  commandTellers<BodyStreamEvent>(governanceEvents, bodyStreamCommandFrom),
  commandTellers<SampleEvent>(governanceEvents, sampleCommandFrom),
)
