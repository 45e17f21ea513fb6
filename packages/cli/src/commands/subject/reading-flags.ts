import { commonFlags } from '../../parameters.ts'

/** Definitions of who acts. */
export const actorFlags = {
  actor: { kind: 'parsed', parse: String, placeholder: 'ID', brief: 'Who acts' },
  role: { kind: 'parsed', parse: String, placeholder: 'ROLE', brief: 'In which role' },
} as const

/** Definitions of the flags of every command that reads the vault. */
export const readingFlags = {
  ...commonFlags,
  ...actorFlags,
  reason: {
    kind: 'parsed',
    parse: String,
    placeholder: 'CODE',
    brief: 'The reason: casework, safeguarding, emergency, matching, access-request, …',
  },
  breakGlass: {
    kind: 'boolean',
    default: false,
    withNegated: false,
    brief: 'Read without a need to know, for safeguarding or in an emergency; it is flagged',
  },
} as const
