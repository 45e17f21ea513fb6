import type { ClockMark } from '../clock/clock-mark.ts'
import type { ComplaintEvent } from './events.ts'

/** What an event of a complaint means to its clocks; the council has no say in how long the Ombudsman takes. */
export const complaintMarks = ({
  type,
  effectiveOn: on,
  data,
}: ComplaintEvent): readonly ClockMark[] => {
  const about = data.complaint
  switch (type) {
    case 'ComplaintReceived':
      return [{ mark: 'complaint-received', on, about }]
    case 'ComplaintAcknowledged':
      return [{ mark: 'complaint-acknowledged', on, about }]
    case 'ComplaintDiscussed':
      return [{ mark: 'complaint-discussed', on, about }]
    case 'StageOneConcluded':
      return data.outcome === 'settled' ? [{ mark: 'complaint-settled', on, about }] : []
    case 'SettlementTermsSent':
      return [{ mark: 'complaint-terms-sent', on, about }]
    case 'StageTwoStarted':
      return [{ mark: 'complaint-investigated', on, about }]
    case 'InvestigationConcluded':
      return [{ mark: 'complaint-answered', on, about }]
    case 'ComplaintWithdrawn':
      return [{ mark: 'complaint-withdrawn', on, about }]
    case 'ComplaintExtended':
      return [{ mark: 'restarted', on, clock: data.clock, about, reason: data.reason }]
    case 'OmbudsmanInformed':
    case 'LearningRecorded':
      return []
  }
}
