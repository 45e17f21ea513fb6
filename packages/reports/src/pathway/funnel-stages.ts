import type { Counting } from '@coflyfr/outcomes/events'

type Rule = Exclude<Counting, { readonly clock: string } | { readonly group: string }>['rule']

/** A stage of the demand funnel, and the stage before it, if it has one. */
export interface FunnelStage {
  readonly stage: keyof typeof stageWords
  readonly rule: Rule
  readonly kind: 'stock' | 'flow'
  readonly from: keyof typeof stageWords | null
}

/** The names of the stages. */
export const stageWords = {
  contacts: 'cysylltiadau',
  'advice and assistance': 'cyngor a chymorth',
  referrals: 'atgyfeiriadau',
  'assessments completed': 'asesiadau a gwblhawyd',
  'care and support plans agreed': 'cynlluniau gofal a chymorth a gytunwyd',
  'children with a care and support plan': 'plant â chynllun gofal a chymorth',
  'strategy discussions': 'trafodaethau strategaeth',
  'section 47 enquiries completed': 'ymholiadau adran 47 a gwblhawyd',
  'initial conferences': 'cynadleddau cychwynnol',
  registrations: 'cofrestriadau',
  'children on the register': 'plant ar y gofrestr',
  'children who became looked after': 'plant a ddaeth i dderbyn gofal',
  'children looked after': 'plant sy’n derbyn gofal',
} as const satisfies Readonly<Record<string, string>>

/** The stages from the front door to being looked after (DOMAIN §5.1 and §7). */
export const funnelStages: readonly FunnelStage[] = [
  { stage: 'contacts', rule: 'contacts-received', kind: 'flow', from: null },
  { stage: 'advice and assistance', rule: 'contacts-to-advice', kind: 'flow', from: 'contacts' },
  { stage: 'referrals', rule: 'referrals-accepted', kind: 'flow', from: 'contacts' },
  {
    stage: 'assessments completed',
    rule: 'assessments-completed',
    kind: 'flow',
    from: 'referrals',
  },
  {
    stage: 'care and support plans agreed',
    rule: 'plans-agreed',
    kind: 'flow',
    from: 'assessments completed',
  },
  {
    stage: 'children with a care and support plan',
    rule: 'children-with-plan',
    kind: 'stock',
    from: null,
  },
  {
    stage: 'strategy discussions',
    rule: 'strategy-discussions',
    kind: 'flow',
    from: 'referrals',
  },
  {
    stage: 'section 47 enquiries completed',
    rule: 'enquiries-concluded',
    kind: 'flow',
    from: 'strategy discussions',
  },
  {
    stage: 'initial conferences',
    rule: 'initial-conferences',
    kind: 'flow',
    from: 'section 47 enquiries completed',
  },
  { stage: 'registrations', rule: 'registrations', kind: 'flow', from: 'initial conferences' },
  { stage: 'children on the register', rule: 'registered', kind: 'stock', from: null },
  {
    stage: 'children who became looked after',
    rule: 'became-looked-after',
    kind: 'flow',
    from: null,
  },
  { stage: 'children looked after', rule: 'looked-after', kind: 'stock', from: null },
]
