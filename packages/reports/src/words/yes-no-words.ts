import type { Vocabulary } from './vocabulary.ts'

/** Yes and no to whether something is so; Welsh answers with the verb of the question. */
export const whetherItIs = { true: 'ydy', false: 'nac ydy' } as const satisfies Vocabulary

/** Yes and no to whether something was done. */
export const whetherItWas = { true: 'do', false: 'naddo' } as const satisfies Vocabulary
