import type { ReturnParticulars } from '@coflyfr/privacy'

/** Looks up who a child is, as far as the reader may know; null where the random key has to stand for the child. */
export type WhoIs = (subject: string) => Promise<ReturnParticulars | null>
