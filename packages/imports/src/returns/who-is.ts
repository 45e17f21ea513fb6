import type { ReturnParticulars } from '@coflyfr/privacy'

/** Says who a child is, as far as the reader may know; null where the key stands for the child. */
export type WhoIs = (subject: string) => Promise<ReturnParticulars | null>
