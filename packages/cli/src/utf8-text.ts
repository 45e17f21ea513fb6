import { UsageFault } from './usage-fault.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Bytes as text, without a byte-order mark. What is not UTF-8 is a fault that names the place: read as something else
 * it would stand in the ledger for ever with its letters lost.
 */
export const utf8Text = (place: string, bytes: Uint8Array): string => {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new UsageFault(`${place}: expected UTF-8, found bytes that are not`)
  }
}
